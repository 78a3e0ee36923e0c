/** The first page, by role. */
package org.redress.portal.home;
