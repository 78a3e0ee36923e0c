package org.redress.benchmarks.micro;

import java.util.List;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Setting;

/** What writing and reading an event costs; nothing is promised of it. */
public final class CodecFigures implements Measurement {

    @Override
    public String id() {
        return "codec";
    }

    @Override
    public String about() {
        return "events to JSON and back";
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    @Override
    public void measure(Setting on) {
        for (var event : List.of("filed", "routed", "deadline")) {
            on.found(rate("write", event, on));
            on.found(rate("read", event, on));
        }
    }

    private Finding rate(String operation, String event, Setting on) {
        var rates = Jmh.perCpuSecond(EventBenchmark.class, operation, "event", event, on.plan());
        return Finding.of(id(), "%s an event: %s".formatted(operation, event), rates, "/CPU-s");
    }
}
