/** What of a complaint is put on paper: the written notices to the complainant, and the summary of its case file. */
package org.redress.complaint.printing;
