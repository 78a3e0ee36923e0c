/** PDF documents: templates filled in, laid out and given their typeface. */
package org.redress.complaint.pdf;
