/** {@code ./redress calendar}: the working days of another year. */
package org.redress.launcher.calendar;
