/** What administrators keep: calendars and deadline policies. */
package org.redress.portal.administration;
