package org.redress.launcher.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.redress.launcher.demo.Case.Place;

/** The counts of a run. Latencies are what this client saw, from the answer to its filing; over new complaints only. */
record Summary(List<Case> cases, int notFiled, double wallSeconds) {

    long filed() {
        return cases.size();
    }

    long replayed() {
        return count(found -> found.replayed);
    }

    long in(Place place) {
        return count(found -> found.place == place);
    }

    long withDeadlines() {
        return count(Case::hasItsDeadlines);
    }

    /** Rows that could not be filed, and complaints that got no place or not their deadlines in time. */
    long failed() {
        return notFiled + count(found -> !found.hasItsDeadlines());
    }

    boolean isSuccess() {
        return failed() == 0 && !cases.isEmpty();
    }

    Map<String, Long> fileLatency() {
        return latency(found -> found.filingMillis);
    }

    Map<String, Long> assignedLatency() {
        return latency(found -> found.assignedMillis);
    }

    Map<String, Long> deadlinesLatency() {
        return latency(found -> found.deadlinesMillis);
    }

    Map<String, Object> json() {
        var latency = new LinkedHashMap<String, Object>();
        latency.put("file", fileLatency());
        latency.put("filedToAssigned", assignedLatency());
        latency.put("filedToDeadlines", deadlinesLatency());
        var json = new LinkedHashMap<String, Object>();
        json.put("filed", filed());
        json.put("replayed", replayed());
        json.put("accepted", in(Place.ASSIGNED) + in(Place.MANUAL_QUEUE));
        json.put("inReview", in(Place.REVIEW));
        json.put("assigned", in(Place.ASSIGNED));
        json.put("manualQueue", in(Place.MANUAL_QUEUE));
        json.put("withDeadlines", withDeadlines());
        json.put("failed", failed());
        json.put("latencyMs", latency);
        json.put("wallSeconds", Math.round(wallSeconds * 1000) / 1000.0);
        return json;
    }

    private long count(Predicate<Case> wanted) {
        return cases.stream().filter(wanted).count();
    }

    private Map<String, Long> latency(Function<Case, Long> millis) {
        return Percentiles.of(cases.stream()
                .filter(found -> !found.replayed)
                .map(millis)
                .filter(Objects::nonNull)
                .toList());
    }
}
