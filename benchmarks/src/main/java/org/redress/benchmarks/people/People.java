package org.redress.benchmarks.people;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.redress.benchmarks.stack.LocalStack;
import tools.jackson.databind.JsonNode;

/** All whom a complaint passes on its way from filing to archive; each acts as soon as it can. */
public final class People {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final List<String> LEADS =
            List.of("PLANNING", "ECON_TRADE", "INVEST_PROMO", "CONSTRUCTION", "COMPLAINT_CENTRE");

    private final Api client;
    private final Api supervisor;
    private final Map<String, Api> handlers = new ConcurrentHashMap<>();

    public People(LocalStack stack) throws IOException, InterruptedException {
        this.client = Api.ofClient(stack);
        this.supervisor = Api.ofUser(stack, "supervisor1");
        for (var lead : LEADS) {
            handlers.put(lead, Api.ofUser(stack, "handler-" + lead.toLowerCase(Locale.ROOT)));
        }
    }

    /** Returns its id. */
    public String file() throws IOException, InterruptedException {
        return client.file(Complaints.next()).path("id").asString();
    }

    /** The complaint, once it is. */
    public JsonNode assigned(String id) throws IOException, InterruptedException {
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

    /** What has happened to it. */
    public JsonNode timeline(String id) throws IOException, InterruptedException {
        return client.timeline(id);
    }

    /** From filing to its conclusion. */
    public JsonNode concluded() throws IOException, InterruptedException {
        return conclude(assigned(file()));
    }

    private JsonNode conclude(JsonNode assigned) throws IOException, InterruptedException {
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

    /** From filing into the archive: nothing is left to do. */
    public JsonNode closed() throws IOException, InterruptedException {
        var notified = client.command(concluded(), "notify-result", Map.of());
        return supervisor.command(notified, "record-callback", Map.of("solved", true, "satisfaction", 5));
    }
}
