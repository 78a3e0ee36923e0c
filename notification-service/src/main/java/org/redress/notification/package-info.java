/** Watches time for every complaint: calendars, deadline policies, clocks, and notices to those who must know. */
package org.redress.notification;
