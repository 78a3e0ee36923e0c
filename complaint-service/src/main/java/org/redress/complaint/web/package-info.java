/** The HTTP side: requests are parsed here and answers shaped here; whether something is allowed is decided elsewhere. */
package org.redress.complaint.web;
