package org.redress.outbox;

import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Events of one subject that take effect in one write, and how their consumption is noted in its document.
 *
 * @param positionField field of the document that holds the last sequence consumed from the topic
 */
public record Consumed(String positionField, long first, long last) {

    public static Consumed of(List<Arrival> arrivals) {
        var first = arrivals.get(0).received();
        var last = arrivals.get(arrivals.size() - 1).received();
        return new Consumed(first.positionField(), first.sequence(), last.sequence());
    }

    /** Adds the new position to the write that stores the effect. */
    public Update advance(Update update) {
        return update.set(positionField, last);
    }

    /** True of the subject's document as long as the first of them is the next one. */
    public Criteria isNext() {
        var position = Criteria.where(positionField);
        return first == 1 ? position.exists(false) : position.is(first - 1);
    }
}
