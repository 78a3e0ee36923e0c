package org.redress.notification.webhook.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.redress.notification.webhook.Calls;
import org.redress.notification.webhook.http.PublicAddresses.Internal;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Message;
import org.redress.notification.webhook.model.Signature;
import tools.jackson.databind.json.JsonMapper;

/** POSTs as Standard Webhooks want it. What is answered counts by its status; its content is not read. */
final class HttpCalls implements Calls, AutoCloseable {

    private static final String HTTPS_ONLY = "https-only";
    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_OTHER = 300;
    /** So much of an answer is skipped to use the connection again; of a longer one it is closed. */
    private static final int SKIPPED_BYTES = 4096;

    private final CloseableHttpClient http;
    private final PublicAddresses addresses;
    private final JsonMapper json;
    private final boolean plainHttp;
    private final Duration patience;
    private final ScheduledExecutorService watch;
    private final Clock wallClock;

    HttpCalls(
            CloseableHttpClient http,
            PublicAddresses addresses,
            JsonMapper json,
            boolean plainHttp,
            Duration patience,
            ScheduledExecutorService watch,
            Clock wallClock) {
        this.http = http;
        this.addresses = addresses;
        this.json = json;
        this.plainHttp = plainHttp;
        this.patience = patience;
        this.watch = watch;
        this.wallClock = wallClock;
    }

    /** As Standard Webhooks would have it: the id is in the header. */
    private record Content(String type, Instant timestamp, Message.Data data) {}

    @Override
    public Optional<String> objection(URI url) {
        if (!isSafe(url)) {
            return Optional.of(HTTPS_ONLY);
        }
        try {
            addresses.resolve(url.getHost());
            return Optional.empty();
        } catch (Internal internal) {
            return Optional.of(Answer.FORBIDDEN_ADDRESS);
        } catch (UnknownHostException mayBeKnownLater) {
            return Optional.empty();
        }
    }

    private boolean isSafe(URI url) {
        return "https".equals(url.getScheme()) || (plainHttp && "http".equals(url.getScheme()));
    }

    @Override
    public Answer call(Endpoint endpoint, Message message) {
        var now = wallClock.instant();
        var secrets = endpoint.secretsAt(now);
        if (secrets.isEmpty()) {
            return new Answer(0, "no-secret");
        }
        if (!isSafe(endpoint.url())) {
            return new Answer(0, HTTPS_ONLY);
        }
        var body = json.writeValueAsBytes(new Content(message.type(), message.timestamp(), message.data()));
        var post = new HttpPost(endpoint.url());
        post.setHeader("webhook-id", message.id());
        post.setHeader("webhook-timestamp", now.getEpochSecond());
        post.setHeader("webhook-signature", Signature.of(message.id(), now, body, secrets));
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return send(post);
    }

    private Answer send(HttpPost post) {
        var end = watch.schedule(post::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var response = http.executeOpen(null, post, null);
            letGo(response, post);
            var status = response.getCode();
            return status >= FIRST_SUCCESS && status < FIRST_OTHER
                    ? new Answer(status, null)
                    : new Answer(status, "status " + status);
        } catch (IOException failed) {
            return new Answer(0, post.isAborted() ? "timeout" : reason(failed));
        } finally {
            end.cancel(false);
        }
    }

    /** By now it is known how it went. */
    private static void letGo(ClassicHttpResponse response, HttpPost post) {
        try (response) {
            var entity = response.getEntity();
            if (entity != null && entity.getContent().readNBytes(SKIPPED_BYTES).length == SKIPPED_BYTES) {
                post.abort();
            }
        } catch (IOException brokenOff) {
            post.abort();
        }
    }

    private static String reason(IOException failed) {
        if (failed instanceof Internal) {
            return Answer.FORBIDDEN_ADDRESS;
        }
        if (failed instanceof UnknownHostException) {
            return "unknown-host";
        }
        if (failed instanceof SSLException) {
            return "tls";
        }
        return failed instanceof InterruptedIOException ? "timeout" : "unreachable";
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        http.close();
    }
}
