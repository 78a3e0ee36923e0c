/** Who has seen how to reach a complainant, and why: written before it is shown, for supervisors to read. */
package org.redress.complaint.access;
