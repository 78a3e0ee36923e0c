/** Where a complaint stands, for whoever has its tracking code; no sign-in, nothing personal. */
package org.redress.portal.tracking;
