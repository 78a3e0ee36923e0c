/** How long it is kept who complained, and what people wrote. */
package org.redress.complaint.retention;
