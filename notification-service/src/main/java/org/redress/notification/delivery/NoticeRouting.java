package org.redress.notification.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The rows that say over which channels, besides the inbox, a milestone is told to a kind of reader. */
@ConfigurationProperties("redress.notices")
public record NoticeRouting(List<Row> routing) {

    /** @param urgent whether it may come at any hour */
    public record Row(Milestone milestone, Set<Recipient.Kind> audience, Set<Channel> channels, boolean urgent) {}

    public NoticeRouting {
        routing = List.copyOf(routing);
        var seen = new HashSet<String>();
        for (var row : routing) {
            for (var kind : row.audience()) {
                if (!seen.add(row.milestone() + " to " + kind)) {
                    throw new IllegalArgumentException("two rows for " + row.milestone() + " to " + kind);
                }
            }
        }
    }

    public Optional<Row> row(Notice notice) {
        return routing.stream()
                .filter(row -> row.milestone() == notice.milestone()
                        && row.audience().contains(notice.recipient().kind()))
                .findFirst();
    }
}
