package org.redress.portal.supervision;

import org.redress.portal.page.TimeLeft.Light;
import org.redress.portal.services.ClockRow;

/** A clock and what is left of it. */
record ClockLine(ClockRow clock, Light light) {}
