/** How what says who somebody is, and how to reach them, is kept unreadable where it is stored. */
package org.redress.complaint.encryption;
