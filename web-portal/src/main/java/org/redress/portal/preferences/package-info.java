/** How the reader wants to be told. */
package org.redress.portal.preferences;
