package org.redress.benchmarks.micro;

import java.util.List;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Setting;

/** What counting working days costs; nothing is promised of it. */
public final class CalendarFigures implements Measurement {

    @Override
    public String id() {
        return "calendar";
    }

    @Override
    public String about() {
        return "counting working days";
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    @Override
    public void measure(Setting on) {
        for (var days : List.of("5", "60")) {
            on.found(rate("dueDate", days, "due date in " + days + " working days, with its proof", on));
        }
        on.found(rate("workingDaysGone", "60", "working days within 60 days", on));
    }

    private Finding rate(String operation, String days, String what, Setting on) {
        var rates = Jmh.perCpuSecond(CalendarBenchmark.class, operation, "days", days, on.plan());
        return Finding.of(id(), what, rates, "/CPU-s");
    }
}
