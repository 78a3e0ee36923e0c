/** Files put to a complaint: what is accepted, how bytes and entry are kept together, who may read them. */
package org.redress.complaint.attachment;
