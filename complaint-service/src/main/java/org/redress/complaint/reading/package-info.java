/** Who reads what of which complaint. */
package org.redress.complaint.reading;
