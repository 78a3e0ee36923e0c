package org.redress.launcher.stack;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** How to run: profile {@code local} on the real clock, or {@code demo} on a scenario clock. Null means "not said". */
public record Mode(String profile, BigDecimal speed, Instant start) {

    public static final Mode UNSAID = new Mode(null, null, null);

    public Mode {
        if (speed != null && speed.signum() <= 0) {
            throw new Refused("--speed must be greater than 0");
        }
    }

    boolean isSaid() {
        return profile != null || speed != null || start != null;
    }

    String profileOrDefault() {
        return profile != null ? profile : speed != null || start != null ? "demo" : "local";
    }

    /**
     * The clock these data run on, made now if they are new. Data keep the clock they began with: events already dated
     * by one clock would be nonsense by another.
     */
    Optional<ScenarioClock> clockFor(Home home, Instant now) {
        var kept = ScenarioClock.in(home);
        if (profileOrDefault().equals("local")) {
            if (kept.isPresent()) {
                throw new Refused("The data in .redress were made with a scenario clock (" + shown(kept.get())
                        + "): use --profile demo, or --fresh to empty them");
            }
            return Optional.empty();
        }
        if (kept.isEmpty() && home.hasData()) {
            throw new Refused("The data in .redress were made with the real clock: a scenario clock needs --fresh");
        }
        if (kept.isPresent()) {
            return Optional.of(confirmed(kept.get()));
        }
        var clock = new ScenarioClock(now, start != null ? start : now, speed != null ? speed : BigDecimal.ONE);
        clock.write(home);
        return Optional.of(clock);
    }

    private ScenarioClock confirmed(ScenarioClock kept) {
        var sameSpeed = speed == null || speed.compareTo(kept.speed()) == 0;
        var sameStart = start == null || start.equals(kept.start());
        if (!sameSpeed || !sameStart) {
            throw new Refused("The data in .redress were made with another scenario clock (" + shown(kept)
                    + "): give the same values, or --fresh to empty them");
        }
        return kept;
    }

    private static String shown(ScenarioClock clock) {
        return "--speed " + clock.speed().toPlainString() + " --start " + clock.start();
    }
}
