package org.redress.portal.page;

import java.util.Locale;
import org.redress.portal.services.ClockRow;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How near a due date is, as a traffic light that is read in words. In templates: {@code @timeLeft}. */
@Component("timeLeft")
public class TimeLeft {

    private static final int SOON = 3;

    private final MessageSource messages;

    TimeLeft(MessageSource messages) {
        this.messages = messages;
    }

    /** What the colour says, and a shape for those who do not see it; {@code UNKNOWN} has neither. */
    public enum Level {
        LATE("▲"),
        TODAY("◆"),
        SOON("●"),
        LATER("○"),
        PAUSED("‖"),
        UNKNOWN("");

        private final String shape;

        Level(String shape) {
            this.shape = shape;
        }

        public String shape() {
            return shape;
        }
    }

    /** {@code words} say all that the colour says. */
    public record Light(Level level, String words) {

        public String style() {
            return "light-" + level.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of a clock, null when it is not known; {@code overdue} is what is known without it. */
    public Light of(ClockRow clock, boolean overdue) {
        return clock == null ? light(overdue ? Level.LATE : Level.UNKNOWN, overdue ? "late" : "unknown", 0) : of(clock);
    }

    public Light of(ClockRow clock) {
        var left = clock.workingDaysLeft();
        if (clock.isPaused()) {
            return light(Level.PAUSED, "paused", 0);
        }
        if (clock.overdue()) {
            return left == null
                    ? light(Level.LATE, "late", 0)
                    : light(Level.LATE, left == 0 ? "just-late" : "days-late", -left);
        }
        if (left == null) {
            return clock.provisional() ? light(Level.LATER, "provisional", 0) : light(Level.UNKNOWN, "unknown", 0);
        }
        if (left == 0) {
            return light(Level.TODAY, "today", 0);
        }
        return light(left <= SOON ? Level.SOON : Level.LATER, "days-left", left);
    }

    private Light light(Level level, String words, int days) {
        return new Light(
                level, messages.getMessage("time-left." + words, new Object[] {days}, LocaleContextHolder.getLocale()));
    }
}
