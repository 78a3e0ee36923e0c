/** What the centre has to decide before a department begins. */
package org.redress.portal.intake;
