package org.redress.notification.deadline.mongo;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.redress.notification.deadline.DeadlineSearch.Question;

/** Which complaints can have a clock that is asked for. */
final class ClockFilters {

    private ClockFilters() {}

    /** {@code more}: conditions of the order on the clock itself. */
    static List<Bson> complaints(Question question, Bson... more) {
        var clock = clock(question);
        clock.addAll(List.of(more));
        var filters = new ArrayList<Bson>();
        filters.add(Filters.elemMatch(DeadlineDocument.CLOCKS, Filters.and(clock)));
        if (question.complaintIds() != null) {
            filters.add(Filters.in(
                    "_id", question.complaintIds().stream().map(UUID::toString).toList()));
        }
        question.visibleTo().ifPresent(code -> filters.add(Filters.eq(DeadlineDocument.DEPARTMENTS, code)));
        return filters;
    }

    private static List<Bson> clock(Question question) {
        var filters = new ArrayList<Bson>();
        filters.add(Filters.exists("stage"));
        if (question.statuses() != null) {
            filters.add(Filters.in("status", names(question.statuses())));
        }
        if (question.stages() != null) {
            filters.add(Filters.in("stage", question.stages()));
        }
        if (question.department() != null) {
            filters.add(Filters.eq("department", question.department()));
        }
        if (question.dueBefore() != null) {
            filters.add(Filters.lt("dueAt", Date.from(question.dueBefore())));
        }
        if (question.onlyOpen()) {
            filters.add(Filters.eq("endedAt", null));
        }
        return filters;
    }

    private static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().<String>map(Enum::name).toList();
    }
}
