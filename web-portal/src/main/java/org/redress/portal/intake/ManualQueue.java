package org.redress.portal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    /** A bound for one page; both lists have nearly the same order. */
    private static final int QUEUE_PAGES = 5;

    private final WorkLists work;
    private final Queue queue;

    ManualQueue(WorkLists work, Queue queue) {
        this.work = work;
        this.queue = queue;
    }

    /** {@code reasonsMissing}: routing-service when it does not answer. */
    record QueuePage(List<QueueRow> items, WorkPage work, Service reasonsMissing) {

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
        Map<UUID, Waiting> found = new HashMap<>();
        String cursor = null;
        for (var pages = 0; pages < QUEUE_PAGES && found.size() < complaints.size(); pages++) {
            var page = queue.waiting(cursor);
            page.items().stream()
                    .filter(waiting -> complaints.contains(waiting.complaintId()))
                    .forEach(waiting -> found.put(waiting.complaintId(), waiting));
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
        return found;
    }
}
