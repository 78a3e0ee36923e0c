package org.redress.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.micro.CalendarFigures;
import org.redress.benchmarks.micro.CodecFigures;
import org.redress.benchmarks.promise.Assigning;
import org.redress.benchmarks.promise.Burst;
import org.redress.benchmarks.promise.Decisions;
import org.redress.benchmarks.promise.Filing;
import org.redress.benchmarks.promise.Grown;
import org.redress.benchmarks.promise.Learning;
import org.redress.benchmarks.promise.Lifecycles;
import org.redress.benchmarks.promise.Rebuild;
import org.redress.benchmarks.promise.StartUp;
import org.redress.benchmarks.promise.StoreFigures;
import org.redress.benchmarks.promise.SupervisorPages;

/** All there is to measure, in the order of a whole run: what a loaded city would disturb comes before it is loaded. */
final class Selection {

    static final List<Measurement> ALL = List.of(
            new Decisions(),
            new Learning(),
            new CalendarFigures(),
            new CodecFigures(),
            new StartUp(),
            new Filing(),
            new Lifecycles(),
            new Assigning(),
            new Rebuild(),
            new StoreFigures(),
            new Grown(),
            new SupervisorPages(),
            new Burst());

    private Selection() {}

    /**
     * In the order of a whole run, each once.
     *
     * @param ids as given, also several in one with commas between; all there is when there are none
     * @throws IllegalArgumentException naming those that are unknown
     */
    static List<Measurement> of(List<String> ids) {
        if (ids.isEmpty()) {
            return ALL;
        }
        var wanted = ids.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var known = ALL.stream().map(one -> one.id().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var unknown = wanted.stream().filter(id -> !known.contains(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("--only does not know %s; it knows %s"
                    .formatted(
                            String.join(", ", unknown),
                            ALL.stream().map(Measurement::id).collect(Collectors.joining(", "))));
        }
        return ALL.stream()
                .filter(one -> wanted.contains(one.id().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
