package org.redress.notification.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;

/** Stands for whatever notices are sent to: it answers as a test wants and counts what has arrived. */
final class Destination implements Sender {

    private final Channel channel;
    private final Function<Notice, Outcome> answer;
    private final List<String> arrivals = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    Destination(Channel channel, Function<Notice, Outcome> answer) {
        this.channel = channel;
        this.answer = answer;
    }

    static Destination thatTakesAll(Channel channel) {
        return new Destination(channel, notice -> new Outcome.Delivered());
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Outcome send(Notice notice) {
        attempts.merge(notice.id(), 1, Integer::sum);
        var outcome = answer.apply(notice);
        if (outcome instanceof Outcome.Delivered) {
            arrivals.add(notice.id());
        }
        return outcome;
    }

    /** Ids in the order of arrival, repeats included. */
    List<String> arrivals() {
        return List.copyOf(arrivals);
    }

    int attempts(Notice notice) {
        return attempts.getOrDefault(notice.id(), 0);
    }
}
