/** What a department has to do. */
package org.redress.portal.workbench;
