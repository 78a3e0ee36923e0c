package org.redress.benchmarks.promise;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Repeat;
import org.redress.benchmarks.measure.Times;
import org.redress.benchmarks.stack.LocalStack;
import org.redress.benchmarks.stack.PartProcess;
import tools.jackson.databind.JsonNode;

/** P2 and P3: complaints on their way through all services, by people who act as soon as they can. */
public final class Lifecycles {

    /** Before the name of a part, or {@link #ALL}: the forecast reads the figures by it. */
    public static final String CPU = "CPU per filed and assigned complaint, ";

    public static final String ALL = "all";

    private static final double LIFECYCLES_PER_SECOND = 25;
    private static final double CPU_SECONDS = 0.041;
    private static final double P50_MILLIS = 30;
    private static final double P99_MILLIS = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final List<String> LEADS =
            List.of("PLANNING", "ECON_TRADE", "INVEST_PROMO", "CONSTRUCTION", "COMPLAINT_CENTRE");

    private final LocalStack stack;
    private final Plan plan;
    private final Api client;
    private final Map<String, Api> handlers = new ConcurrentHashMap<>();

    public Lifecycles(LocalStack stack, Plan plan) throws IOException, InterruptedException {
        this.stack = stack;
        this.plan = plan;
        this.client = Api.ofClient(stack);
        for (var lead : LEADS) {
            handlers.put(lead, Api.ofUser(stack, "handler-" + lead.toLowerCase(Locale.ROOT)));
        }
    }

    public Finding perSecond(String when) throws InterruptedException {
        var time = Duration.ofSeconds(plan.lifecycleSeconds());
        Repeat.during(time.dividedBy(3), Plan.CONNECTIONS, this::handleOne);
        var rates = new ArrayList<Double>();
        for (var round = 0; round < plan.rounds(); round++) {
            rates.add(Repeat.during(time, Plan.CONNECTIONS, this::handleOne).perSecond());
        }
        return Finding.of("P3", "file, assign, sign for, submit result, conclude, " + when, rates, "/s")
                .atLeast(LIFECYCLES_PER_SECOND);
    }

    private JsonNode handleOne() throws IOException, InterruptedException {
        var assigned = assigned(client.file(Complaints.next()).path("id").asString());
        var handler = handlers.get(assigned.path("lead").asString());
        var signed = handler.command(assigned, "sign-for", Map.of());
        var handled = handler.command(
                signed,
                "submit-result",
                Map.of("handlingWay", "COORDINATION", "text", "The office answered the investor in writing."));
        return client.command(
                handled,
                "conclude",
                Map.of("closingGround", "COORDINATED_AND_AGREED", "consent", "By telephone, after the answer."));
    }

    private JsonNode assigned(String id) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var complaint = client.complaint(id);
            if (complaint.path("status").asString().equals("ASSIGNED")) {
                return complaint;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        throw new IOException(id + " was not assigned in time");
    }

    /** What each part spends on a complaint from its filing until it is assigned and all has come to rest. */
    public List<Finding> cpuSeconds() throws IOException, InterruptedException {
        var parts = stack.parts();
        var before = cpu(parts);
        var filed = new ConcurrentLinkedQueue<String>();
        Repeat.during(
                plan.round(),
                Plan.CONNECTIONS,
                () -> filed.add(client.file(Complaints.next()).path("id").asString()));
        for (var id : filed) {
            assigned(id);
        }
        var after = cpu(parts);
        var findings = new ArrayList<Finding>();
        var sum = 0.0;
        for (var i = 0; i < parts.size(); i++) {
            var each = (after.get(i) - before.get(i)) / filed.size();
            sum += each;
            findings.add(Finding.of("P3", CPU + parts.get(i).name(), 1000 * each, "ms"));
        }
        findings.add(0, Finding.of("P3", CPU + ALL, 1000 * sum, "ms").atMost(1000 * CPU_SECONDS));
        return findings;
    }

    private static List<Double> cpu(List<PartProcess> parts) throws IOException {
        var seconds = new ArrayList<Double>();
        for (var part : parts) {
            seconds.add(part.cpuSeconds());
        }
        return seconds;
    }

    /** By the histories, so no watching disturbs; complaints arrive evenly, {@code perSecond} of them. */
    public List<Finding> untilAssigned(double perSecond) throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        var gap = (long) (1e9 / perSecond);
        var next = System.nanoTime();
        var end = next + TimeUnit.SECONDS.toNanos(plan.lifecycleSeconds());
        while (next < end) {
            ids.add(client.file(Complaints.next()).path("id").asString());
            next += gap;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        var millis = new ArrayList<Double>();
        for (var id : ids) {
            assigned(id);
            millis.add((double) Duration.between(
                            occurred(id, "redress.complaint.filed.v1"), occurred(id, "redress.complaint.assigned.v1"))
                    .toMillis());
        }
        var times =
                Times.ofMillis(millis.stream().mapToDouble(Double::doubleValue).toArray());
        var rate = "%.0f/s".formatted(perSecond);
        return List.of(
                Finding.of("P2", "filed to assigned at " + rate + ", p50", times.quantile(0.5), "ms")
                        .atMost(P50_MILLIS),
                Finding.of("P2", "filed to assigned at " + rate + ", p99", times.quantile(0.99), "ms")
                        .atMost(P99_MILLIS));
    }

    private Instant occurred(String id, String type) throws IOException, InterruptedException {
        for (var entry : client.timeline(id).path("items")) {
            if (entry.path("type").asString().equals(type)) {
                return Instant.parse(entry.path("occurredAt").asString());
            }
        }
        throw new IOException(id + " has no " + type);
    }
}
