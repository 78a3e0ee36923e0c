package org.redress.portal.services;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** notification-service's stream of the reader's new notices (server-sent events); no thread waits for the next. */
public class NoticeStream {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI address;
    private final Supplier<String> token;

    /** {@code token}: the present reader's, asked for on the thread that calls {@link #open}. */
    public NoticeStream(URI service, Supplier<String> token) {
        this.address = service.resolve("/api/inbox/stream");
        this.token = token;
    }

    /**
     * Ends when the stream does; exceptionally with {@link Refused} when the reader may not, otherwise when it broke.
     *
     * @param after id of the last event that was received, null to begin now
     */
    public CompletableFuture<Void> open(String after, Locale language, Flow.Subscriber<String> lines) {
        var request = HttpRequest.newBuilder(address)
                .timeout(FIRST_ANSWER)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.get())
                .header(HttpHeaders.ACCEPT, MediaType.TEXT_EVENT_STREAM_VALUE)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag());
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        return http.sendAsync(
                        request.build(),
                        answer -> answer.statusCode() == HttpStatus.OK.value()
                                ? BodyHandlers.fromLineSubscriber(lines).apply(answer)
                                : BodySubscribers.replacing(null))
                .thenAccept(answer -> {
                    var status = HttpStatusCode.valueOf(answer.statusCode());
                    if (status.is4xxClientError()) {
                        throw new Refused(new Problem("about:blank", null, status.value(), null, null, null));
                    }
                    if (!status.is2xxSuccessful()) {
                        throw new ServiceDown(Service.NOTIFICATION, null);
                    }
                });
    }
}
