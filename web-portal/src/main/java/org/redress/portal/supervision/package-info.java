/** Where things are late, or soon will be. */
package org.redress.portal.supervision;
