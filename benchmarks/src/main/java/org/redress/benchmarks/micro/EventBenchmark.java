package org.redress.benchmarks.micro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.redress.contracts.Actor;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.DeadlineEvent.DeadlineSet;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.contracts.RedressEvent;
import org.redress.contracts.Role;
import org.redress.contracts.RoutingEvent.RoutingDecided;
import org.redress.outbox.EventJson;

/** Writes events as they are published and reads them as every consumer does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EventBenchmark {

    private static final UUID COMPLAINT = UUID.fromString("5f0c2a9e-3a51-4c56-9d3e-0f6f0b1f7a11");
    private static final Instant THEN = Instant.parse("2026-03-02T02:15:30.123Z");

    @Param({"filed", "routed", "deadline"})
    String event;

    private final EventJson json = new EventJson();
    private RedressEvent written;
    private String type;
    private byte[] data;

    @Setup
    public void prepare() {
        written = switch (event) {
            case "filed" -> filed();
            case "routed" -> routed();
            default -> deadline();
        };
        type = EventTypes.nameOf(written);
        data = json.write(written).getBytes(UTF_8);
    }

    private static RedressEvent filed() {
        return new ComplaintFiled(
                COMPLAINT,
                THEN,
                new Actor("investor1", Role.INVESTOR),
                Kind.RIGHTS,
                "APPROVAL_DELAY",
                "LANSHAN",
                "ECON_TRADE",
                ComplainantType.FIE,
                "NL",
                "en",
                new Money("1200000.00", "EUR"),
                40,
                THEN,
                HandlingClass.CROSS_DEPT,
                List.of(),
                null);
    }

    private static RedressEvent routed() {
        return new RoutingDecided(
                COMPLAINT,
                THEN,
                2,
                "ECON_TRADE",
                List.of("PLANNING"),
                HandlingClass.CROSS_DEPT,
                Priority.NORMAL,
                AssignmentBasis.RULE,
                "approval-delay",
                1);
    }

    private static RedressEvent deadline() {
        var due = OffsetDateTime.parse("2026-03-09T17:30:00+08:00");
        return new DeadlineSet(COMPLAINT, THEN, "SIGN_FOR", 3, THEN, due, false, 1, "cn-2026-0123abcd");
    }

    @Benchmark
    public String write(Spent spent) {
        return json.write(written);
    }

    @Benchmark
    public Object read(Spent spent) {
        return json.read(type, data);
    }
}
