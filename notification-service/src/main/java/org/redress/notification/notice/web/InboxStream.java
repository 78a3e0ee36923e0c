package org.redress.notification.notice.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.redress.notification.notice.Listener;
import org.redress.notification.notice.NoticeTail;
import org.redress.notification.notice.RecordedNotices.Recorded;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. What is to be sent waits in a queue and is written by one borrowed thread at a time, so that a reader
 * who is slow or gone holds up nobody else; one who lets too much wait is cut off and may come back for the rest.
 */
final class InboxStream implements Listener {

    private static final int MOST_WAITING = 2_000;
    /** Longer than anything is told anew; by the clock of the instance that recorded it. */
    private static final Duration REMEMBERED = NoticeTail.THOROUGHLY.multipliedBy(3);

    private final String account;
    private final Set<Recipient> recipients;
    private final SseEmitter emitter;
    private final Function<Notice, NoticeItem> items;
    private final Executor writers;
    private final Map<String, Instant> known = new ConcurrentHashMap<>();
    private final Queue<Write> waiting = new ArrayDeque<>();
    private boolean writing;
    private boolean closed;

    /** One thing to do with the emitter. */
    private interface Write {
        void to(SseEmitter emitter) throws IOException;
    }

    InboxStream(
            String account,
            Set<Recipient> recipients,
            SseEmitter emitter,
            Function<Notice, NoticeItem> items,
            Executor writers) {
        this.account = account;
        this.recipients = recipients;
        this.emitter = emitter;
        this.items = items;
        this.writers = writers;
    }

    String account() {
        return account;
    }

    @Override
    public Set<Recipient> recipients() {
        return recipients;
    }

    /** What was there before is not news. */
    void knows(Collection<Recorded> before) {
        before.forEach(recorded -> known.put(recorded.id(), recorded.at()));
    }

    @Override
    public void hear(Recorded recorded) {
        if (known.putIfAbsent(recorded.id(), recorded.at()) == null) {
            var event = SseEmitter.event()
                    .name("notice")
                    .id(recorded.id())
                    .data(items.apply(recorded.notice()), MediaType.APPLICATION_JSON);
            enqueue(to -> to.send(event));
        }
    }

    /** Tells the reader how soon to come back when the connection breaks. */
    void greet(Duration comeBackAfter) {
        enqueue(to -> to.send(SseEmitter.event().reconnectTime(comeBackAfter.toMillis())));
    }

    /** More has happened than is told one by one: the reader should load the inbox again. */
    void tellToReload() {
        enqueue(to -> to.send(SseEmitter.event().name("reload").data("{}", MediaType.TEXT_PLAIN)));
    }

    void keepAlive(Instant now) {
        known.values().removeIf(at -> at.isBefore(now.minus(REMEMBERED)));
        enqueue(to -> to.send(SseEmitter.event().comment("")));
    }

    void close() {
        synchronized (waiting) {
            waiting.clear();
            enqueue(SseEmitter::complete);
            closed = true;
        }
    }

    private void enqueue(Write write) {
        synchronized (waiting) {
            if (closed) {
                return;
            }
            if (waiting.size() == MOST_WAITING) {
                close();
                return;
            }
            waiting.add(write);
            if (!writing) {
                writing = true;
                writers.execute(this::writeWaiting);
            }
        }
    }

    private void writeWaiting() {
        for (var next = next(); next != null; next = next()) {
            try {
                next.to(emitter);
            } catch (IOException | IllegalStateException readerHasGone) {
                close();
            }
        }
    }

    private Write next() {
        synchronized (waiting) {
            var next = waiting.poll();
            writing = next != null;
            return next;
        }
    }
}
