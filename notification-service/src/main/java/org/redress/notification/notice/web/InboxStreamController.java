package org.redress.notification.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.redress.edge.Caller;
import org.redress.notification.notice.NoticeTail;
import org.redress.notification.notice.RecordedNotices;
import org.redress.notification.notice.RecordedNotices.Recorded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Notices")
class InboxStreamController {

    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(3);
    private static final int MOST_REPEATED = 200;
    /** As much of what was there before as is remembered, lest it be told as news. */
    private static final int MOST_KNOWN = 2_000;

    private final OpenStreams streams;
    private final NoticeTail tail;
    private final RecordedNotices notices;
    private final NoticeItems items;
    private final Clock wallClock = Clock.systemUTC();

    InboxStreamController(OpenStreams streams, NoticeTail tail, RecordedNotices notices, NoticeItems items) {
        this.streams = streams;
        this.tail = tail;
        this.notices = notices;
        this.items = items;
    }

    @GetMapping(path = "/api/inbox/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Own in-app notices as they come (server-sent events)",
            description =
                    "Event \"notice\": its id is the notice's, its data an item of the inbox. Event \"reload\": more has"
                            + " been missed than is repeated, please load the inbox. The stream ends when the access token expires."
                            + " With Last-Event-ID it begins with what came after that notice; a notice may come twice.")
    SseEmitter stream(
            Caller caller,
            Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId,
            HttpServletResponse response) {
        var emitter = new SseEmitter(untilItExpires(token));
        var stream = new InboxStream(
                caller.id(), Addresses.of(caller), emitter, notice -> items.item(notice, locale), streams.writers());
        streams.admit(stream);
        emitter.onTimeout(stream::close);
        emitter.onCompletion(() -> streams.gone(stream));
        try {
            begin(stream, lastEventId);
        } catch (RuntimeException noStream) {
            streams.gone(stream);
            throw noStream;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return emitter;
    }

    private long untilItExpires(Jwt token) {
        return Math.max(
                1, Duration.between(wallClock.instant(), token.getExpiresAt()).toMillis());
    }

    private void begin(InboxStream stream, String lastEventId) {
        stream.greet(COME_BACK_AFTER);
        var missed = lastEventId == null || lastEventId.isBlank() ? List.<Recorded>of() : missed(stream, lastEventId);
        var before = notices.latest(stream.recipients(), wallClock.instant().minus(NoticeTail.THOROUGHLY), MOST_KNOWN);
        missed.forEach(stream::hear);
        stream.knows(before);
        tail.add(stream);
    }

    /** Oldest first. A little that was told before the break may come again, since order and time may differ. */
    private List<Recorded> missed(InboxStream stream, String lastEventId) {
        var last = notices.find(lastEventId)
                .filter(recorded ->
                        stream.recipients().contains(recorded.notice().recipient()));
        if (last.isEmpty()) {
            stream.tellToReload();
            return List.of();
        }
        var since = last.get().at().minus(NoticeTail.USUALLY);
        var missed = new ArrayList<>(notices.latest(stream.recipients(), since, MOST_REPEATED + 2));
        missed.removeIf(recorded -> recorded.id().equals(lastEventId));
        if (missed.size() > MOST_REPEATED) {
            stream.tellToReload();
        }
        var repeated = new ArrayList<>(missed.subList(0, Math.min(missed.size(), MOST_REPEATED)));
        Collections.reverse(repeated);
        return repeated;
    }
}
