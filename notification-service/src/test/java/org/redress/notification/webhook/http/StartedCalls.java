package org.redress.notification.webhook.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import org.redress.notification.webhook.Calls;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Message;
import tools.jackson.databind.json.JsonMapper;

/** The real calls, to receivers on this machine. */
public final class StartedCalls implements AutoCloseable {

    private final HttpCalls calls;

    private StartedCalls(HttpCalls calls) {
        this.calls = calls;
    }

    public static StartedCalls toThisMachine() {
        return new StartedCalls(HttpConfiguration.calls(
                new PublicAddresses(Set.of("127.0.0.1")), true, JsonMapper.shared(), Duration.ofSeconds(10)));
    }

    public Calls.Answer call(Endpoint endpoint, Message message) {
        return calls.call(endpoint, message);
    }

    @Override
    public void close() {
        try {
            calls.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
