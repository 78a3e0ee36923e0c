/** How a complaint comes in. */
package org.redress.complaint.filing;
