/** What the reader has been told. */
package org.redress.portal.notices;
