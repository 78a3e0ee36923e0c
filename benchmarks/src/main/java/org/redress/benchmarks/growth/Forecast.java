package org.redress.benchmarks.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.contracts.Topics;

/**
 * How much of everything so many complaints need.
 *
 * @param perDay complaints filed on a working day
 * @param busiestHour the share of a day's complaints that come within its busiest hour
 * @param years that data are kept
 */
record Forecast(Costs costs, long perDay, double busiestHour, int years) {

    /** Above this a queue grows faster than the work: waiting is 1.5 times the work itself. */
    static final double USE = 0.6;

    static final int WORKING_DAYS = 250;
    static final int COPIES = 3;

    private static final int CORES_OF_A_SHARD = 8;
    private static final double TERABYTES_OF_A_SHARD = 2;
    /** Indexes and free pages beside the documents, as measured of the embedded store after a bulk load. */
    private static final double FILE_SHARE = 2;

    /** Broker and store grow by partitions and shards; the mail catcher stands for the city's own mail server. */
    private static final List<String> NOT_BY_INSTANCES = List.of("kafka", "mongodb", "mail");

    double perSecond() {
        return perDay * busiestHour / 3600;
    }

    /** Processors that each part keeps busy in the busiest hour. */
    Map<String, Double> cores() {
        var cores = new LinkedHashMap<String, Double>();
        costs.cpuMillis().forEach((part, millis) -> cores.put(part, perSecond() * millis / 1000));
        return cores;
    }

    /** Of one processor each; two at least, so that one may end. */
    Map<String, Integer> instances() {
        var instances = new LinkedHashMap<String, Integer>();
        cores().forEach((part, busy) -> {
            if (!NOT_BY_INSTANCES.contains(part)) {
                instances.put(part, Math.max(2, ceil(busy / USE)));
            }
        });
        return instances;
    }

    /**
     * A partition is worked on by one thread, so there must be as many as the busiest consumer has instances; the number
     * that topics are made with cannot grow without moving complaints to other partitions.
     */
    int partitions() {
        var busiest =
                instances().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.max(Topics.PARTITIONS, busiest);
    }

    double storedTerabytes() {
        return costs.storedBytes() * perDay * WORKING_DAYS * years * FILE_SHARE / 1e12;
    }

    double publishedTerabytes() {
        return costs.publishedBytes() * perDay * WORKING_DAYS * years / 1e12;
    }

    int shards() {
        var busy = cores().getOrDefault("mongodb", 0.0);
        return Math.max(
                ceil(busy / USE / CORES_OF_A_SHARD), Math.max(1, ceil(storedTerabytes() / TERABYTES_OF_A_SHARD)));
    }

    /** Complaints a day that one machine with so many processors carries, everything on it. */
    long carriedBy(int processors) {
        var millis = costs.cpuMillis().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return (long) (processors * USE * 1000 / millis * 3600 / busiestHour);
    }

    /** Which part fills its processor first when each has one of its own, and at how many complaints a day. */
    Map.Entry<String, Long> firstToSaturate() {
        var dearest = costs.cpuMillis().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        return Map.entry(dearest.getKey(), (long) (USE * 1000 / dearest.getValue() * 3600 / busiestHour));
    }

    private static int ceil(double value) {
        return (int) Math.ceil(value);
    }
}
