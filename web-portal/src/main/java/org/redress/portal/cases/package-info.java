/** One's own complaints, and the page of a single one. */
package org.redress.portal.cases;
