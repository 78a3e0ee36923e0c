/** Signing in and out, and which pages are for whom. */
package org.redress.portal.signin;
