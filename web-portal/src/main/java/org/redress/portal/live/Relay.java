package org.redress.portal.live;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page: what notification-service tells its reader goes on to the browser, at the browser's pace. When either
 * end goes, so does the other.
 */
final class Relay implements Flow.Subscriber<String>, EventLines.Receiver {

    private static final String NOTICE = "notice";
    /** More has happened than is told one by one. */
    private static final String RELOAD = "reload";

    private final SseEmitter browser;
    private final Arrival arrival;
    private final Locale language;
    private final EventLines lines = new EventLines(this);
    private final AtomicReference<Flow.Subscription> source = new AtomicReference<>();
    private final Consumer<Relay> whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    Relay(SseEmitter browser, Arrival arrival, Locale language, Consumer<Relay> whenClosed) {
        this.browser = browser;
        this.arrival = arrival;
        this.language = language;
        this.whenClosed = whenClosed;
        browser.onCompletion(this::close);
        browser.onError(gone -> close());
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source.set(subscription);
        if (closed.get()) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
        source.get().request(1);
    }

    @Override
    public void onError(Throwable broken) {
        close();
    }

    @Override
    public void onComplete() {
        close();
    }

    @Override
    public void event(String id, String name, String data) {
        if (RELOAD.equals(name)) {
            send(SseEmitter.event().name(RELOAD).data(""));
            return;
        }
        var told = NOTICE.equals(name) ? arrival.told(data, language) : null;
        if (told != null) {
            var event = SseEmitter.event().name("work").data(told);
            send(id == null ? event : event.id(id));
        }
    }

    @Override
    public void keepAlive() {
        send(SseEmitter.event().comment("alive"));
    }

    /** For good: the page does not ask again. */
    void end() {
        send(SseEmitter.event().name("end").data(""));
        close();
    }

    /** For now: the browser connects again after a while. */
    void close() {
        if (closed.compareAndSet(false, true)) {
            whenClosed.accept(this);
            var open = source.get();
            if (open != null) {
                open.cancel();
            }
            browser.complete();
        }
    }

    void send(SseEmitter.SseEventBuilder event) {
        if (closed.get()) {
            return;
        }
        try {
            browser.send(event);
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }
}
