package org.redress.notification.notice.mongo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.SERVICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.notification.notice.NoticeMother;
import org.redress.notification.notice.RecordedNotices.Recorded;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Notices in the order in which they were recorded. */
class MongoRecordedNoticesTest {

    /** A second of this test's own, in which no other test records anything. */
    private final Instant then =
            Instant.parse("2001-01-01T00:00:00Z").plusSeconds(UUID.randomUUID().hashCode() & 0xFFFFFF);

    private final Recipient reader = Recipient.account(UUID.randomUUID().toString());
    private final MongoTemplate mongo = SERVICE.bean(MongoTemplate.class);
    private final MongoRecordedNotices recorded = SERVICE.bean(MongoRecordedNotices.class);

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        var notices = NoticeMother.several(reader, 7).toList();
        recordedAt(then, notices.subList(0, 4));
        recordedAt(then.plusMillis(1), notices.subList(4, 7));
        var seen = new ArrayList<Recorded>();
        List<Recorded> page;
        do {
            page = recorded.from(then, last(seen), 3);
            seen.addAll(page);
        } while (seen.size() < 7);
        assertThat(seen.subList(0, 7).stream().map(Recorded::id))
                .containsExactlyInAnyOrderElementsOf(
                        notices.stream().map(Notice::id).toList());
        assertThat(seen.subList(0, 7)).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    private static Optional<Recorded> last(List<Recorded> seen) {
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1));
    }

    @Test
    void theLatestComeNewestFirstAndOnlyToTheRecipientsAskedFor() {
        var other = Recipient.account(UUID.randomUUID().toString());
        var notices = NoticeMother.several(reader, 3).toList();
        recordedAt(then, notices.subList(0, 1));
        recordedAt(then.plusMillis(5), notices.subList(1, 3));
        recordedAt(then.plusMillis(7), List.of(NoticeMother.to(other)));
        var ids = recorded.latest(Set.of(reader), then, 2).stream()
                .map(Recorded::id)
                .toList();
        assertThat(new HashSet<>(ids))
                .isEqualTo(Set.of(notices.get(1).id(), notices.get(2).id()));
        assertThat(recorded.latest(Set.of(reader, other), then, 9)).hasSize(4);
        assertThat(recorded.latest(Set.of(reader), then.plusMillis(6), 9)).isEmpty();
    }

    @Test
    void aNoticeThatIsStoredAfterLaterOnesIsStillTold() {
        var account = reader.id();
        try (var stream = SERVICE.inbox(SERVICE.issuer().token(account, List.of("INVESTOR")))) {
            var prompt = NoticeMother.to(reader);
            recordedAt(Instant.now(), List.of(prompt));
            await().atMost(60, SECONDS).until(() -> stream.ids().contains(prompt.id()));
            var late = NoticeMother.to(reader);
            recordedAt(Instant.now().minus(Duration.ofMinutes(1)), List.of(late));
            await().atMost(60, SECONDS).until(() -> stream.ids().contains(late.id()));
            assertThat(stream.ids()).containsExactly(prompt.id(), late.id());
        }
    }

    private void recordedAt(Instant at, List<Notice> notices) {
        new MongoNotices(mongo, Clock.fixed(at, ZoneOffset.UTC)).insert(notices, List.of());
    }
}
