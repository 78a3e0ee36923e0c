/** What is kept of a complaint, and the port to where it is kept. */
package org.redress.complaint.record;
