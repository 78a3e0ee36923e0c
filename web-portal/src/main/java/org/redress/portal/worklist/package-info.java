/** Complaints as work: by due date, with what is left of the time. */
package org.redress.portal.worklist;
