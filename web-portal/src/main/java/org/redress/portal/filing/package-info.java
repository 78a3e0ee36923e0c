/** Filing a complaint: the form, what it lacks as one types, and the receipt. */
package org.redress.portal.filing;
