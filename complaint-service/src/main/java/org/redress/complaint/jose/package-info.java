/** The links' tokens as signed JSON (JOSE). */
package org.redress.complaint.jose;
