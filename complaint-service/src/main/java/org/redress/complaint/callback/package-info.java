/** What a complainant answers to a result by the link in its notice, without signing in. */
package org.redress.complaint.callback;
