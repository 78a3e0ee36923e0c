package org.redress.portal.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.portal.services.Part;
import org.redress.portal.services.Queue;
import org.redress.portal.services.Queue.Waiting;
import org.redress.portal.services.Service;
import org.redress.portal.worklist.WorkLists;
import org.redress.portal.worklist.WorkPage;
import org.springframework.stereotype.Component;

/** What is accepted and has no department yet, with routing-service's reasons as far as they can be had. */
@Component
class ManualQueue {

    private static final Map<String, String> NO_DEPARTMENT = Map.of("status", "ACCEPTED");
    private final WorkLists work;
    private final Queue queue;

    ManualQueue(WorkLists work, Queue queue) {
        this.work = work;
        this.queue = queue;
    }

    /** {@code reasonsMissing}: routing-service when it does not answer. */
    record QueuePage(List<QueueRow> items, WorkPage work, Service reasonsMissing) {

        /** Whether the text of some complaint could not be had, so that nothing is suggested for it. */
        public boolean suggestionsAway() {
            return items.stream()
                    .anyMatch(row -> row.waiting() != null && row.waiting().suggestionsAway());
        }

        public String next() {
            return work.next();
        }
    }

    QueuePage page(String cursor) {
        var page = work.byDue(NO_DEPARTMENT, cursor);
        var ids = page.items().stream().map(row -> row.complaint().id()).collect(Collectors.toSet());
        var reasons = Part.of(() -> reasons(ids));
        var rows = page.items().stream()
                .map(row -> new QueueRow(
                        row, reasons.or(Map.of()).get(row.complaint().id()), reasons.missing() == null))
                .toList();
        return new QueuePage(rows, page, reasons.missing());
    }

    private Map<UUID, Waiting> reasons(Set<UUID> complaints) {
        return queue.waiting(complaints).stream().collect(Collectors.toMap(Waiting::complaintId, Function.identity()));
    }
}
