package org.redress.notification.delivery;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.localstack.testing.RealParts;
import org.redress.notification.notice.Dispatch;
import org.redress.notification.notice.NoticeMother;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Notices leave the service: none is lost, none goes twice, and none waits for another one's destination. */
class DeliveryTest {

    private final MongoClient client = MongoClients.create(RealParts.mongoUri());
    private final MongoTemplate mongo =
            new MongoTemplate(client, "delivery-" + UUID.randomUUID().toString().substring(0, 8));

    @AfterEach
    void forget() {
        mongo.getDb().drop();
        client.close();
    }

    private static Stream<Notice> mails(int count) {
        var to = Recipient.account("somebody");
        return NoticeMother.several(to, count).map(notice -> Dispatch.pending(notice, to, Channel.EMAIL));
    }

    private static Notice mail() {
        return mails(1).findFirst().orElseThrow();
    }

    private static Notice webhook(String endpoint) {
        var to = Recipient.department(endpoint);
        return Dispatch.pending(NoticeMother.to(to), to, Channel.WEBHOOK);
    }

    @Test
    void aBurstIsDeliveredOnceEachByTwoInstancesTogether() {
        var receiver = Destination.thatTakesAll(Channel.EMAIL);
        var notices = mails(2_000).toList();
        try (var one = new Instance(mongo, Instance.QUICK, receiver);
                var other = new Instance(mongo, Instance.QUICK, receiver)) {
            one.queue("smtp", notices.stream());
            one.start();
            other.start();
            await().atMost(60, SECONDS).until(() -> receiver.arrivals().size() >= notices.size());
            assertThat(receiver.arrivals()).doesNotHaveDuplicates().hasSize(notices.size());
            await().atMost(60, SECONDS)
                    .until(() -> notices.stream()
                            .allMatch(notice -> one.find(notice).notice().status() == NoticeStatus.SENT));
        }
    }

    @Test
    void recordingAgainSendsNothingAgain() {
        var receiver = Destination.thatTakesAll(Channel.EMAIL);
        var notice = mail();
        try (var instance = new Instance(mongo, Instance.QUICK, receiver).start()) {
            instance.queue("smtp", Stream.of(notice));
            await().atMost(60, SECONDS)
                    .until(() -> instance.find(notice).notice().status() == NoticeStatus.SENT);
            var later = mail();
            instance.queue("smtp", Stream.of(notice, later));
            await().atMost(60, SECONDS)
                    .until(() -> instance.find(later).notice().status() == NoticeStatus.SENT);
            assertThat(receiver.arrivals()).containsExactly(notice.id(), later.id());
        }
    }

    @Test
    void aReceiverThatIsAwayIsTriedAgainUntilItIsBack() {
        var isBack = new AtomicBoolean();
        var receiver = new Destination(
                Channel.EMAIL, notice -> isBack.get() ? new Outcome.Delivered() : new Outcome.Retry("unreachable"));
        var notice = mail();
        try (var instance = new Instance(mongo, Instance.QUICK, receiver).start()) {
            instance.queue("smtp", Stream.of(notice));
            await().atMost(60, SECONDS).until(() -> receiver.attempts(notice) >= 3);
            var meanwhile = instance.find(notice);
            assertThat(meanwhile.notice().status()).isEqualTo(NoticeStatus.PENDING);
            assertThat(meanwhile.notice().reason()).isEqualTo("unreachable");
            assertThat(meanwhile.nextAttemptAt()).isNotNull();
            isBack.set(true);
            await().atMost(60, SECONDS)
                    .until(() -> instance.find(notice).notice().status() == NoticeStatus.SENT);
            var after = instance.find(notice);
            assertThat(after.notice().reason()).isNull();
            assertThat(after.nextAttemptAt()).isNull();
            assertThat(after.attempts()).isEqualTo(receiver.attempts(notice));
        }
    }

    @Test
    void whatIsNotDeliveredInTimeHasFailedAndCanBeSentAgainByHand() {
        var isBack = new AtomicBoolean();
        var receiver = new Destination(
                Channel.EMAIL, notice -> isBack.get() ? new Outcome.Delivered() : new Outcome.Retry("unreachable"));
        var impatient = new DeliverySettings(
                Duration.ofMillis(20),
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(300));
        var notice = mail();
        try (var instance = new Instance(mongo, impatient, receiver).start()) {
            instance.queue("smtp", Stream.of(notice));
            await().atMost(60, SECONDS)
                    .until(() -> instance.find(notice).notice().status() == NoticeStatus.FAILED);
            assertThat(receiver.attempts(notice)).isGreaterThan(1);
            assertThat(instance.find(notice).notice().reason()).isEqualTo("unreachable");
            isBack.set(true);
            assertThat(instance.resend(notice)).isTrue();
            await().atMost(60, SECONDS)
                    .until(() -> instance.find(notice).notice().status() == NoticeStatus.SENT);
            assertThat(instance.resend(notice)).isFalse();
        }
    }

    @Test
    void aRefusalIsFinalAndWhatNobodyWantsIsSkipped() {
        var refused = mail();
        var unwanted = mail();
        var receiver = new Destination(
                Channel.EMAIL,
                notice -> notice.id().equals(refused.id())
                        ? new Outcome.Refused("no-such-mailbox")
                        : new Outcome.Skipped("no-address"));
        try (var instance = new Instance(mongo, Instance.QUICK, receiver).start()) {
            instance.queue("smtp", Stream.of(refused, unwanted));
            await().atMost(60, SECONDS)
                    .until(() -> instance.find(unwanted).notice().status() == NoticeStatus.SKIPPED);
            await().atMost(60, SECONDS)
                    .until(() -> instance.find(refused).notice().status() == NoticeStatus.FAILED);
            assertThat(instance.find(refused).notice().reason()).isEqualTo("no-such-mailbox");
            assertThat(instance.find(unwanted).notice().reason()).isEqualTo("no-address");
            assertThat(receiver.attempts(refused)).isEqualTo(1);
        }
    }

    @Test
    void aDestinationThatNeverAnswersDelaysNoOther() {
        var never = new CountDownLatch(1);
        var receiver = new Destination(Channel.WEBHOOK, notice -> {
            if (notice.recipient().id().equals("slow")) {
                awaitQuietly(never);
            }
            return new Outcome.Delivered();
        });
        var quick = webhook("quick");
        try (var instance = new Instance(mongo, Instance.QUICK, receiver).start()) {
            instance.queue("slow", Stream.generate(() -> webhook("slow")).limit(300));
            await().atMost(60, SECONDS)
                    .until(() -> mongo.getDb().getCollection("notices").countDocuments() == 300);
            instance.queue("quick", Stream.of(quick));
            await().atMost(5, SECONDS).until(() -> receiver.arrivals().contains(quick.id()));
            assertThat(receiver.arrivals()).containsExactly(quick.id());
            never.countDown();
        }
    }

    @Test
    void aSlowSendKeepsItsClaimForAsLongAsItTakes() {
        var slow = new CountDownLatch(1);
        var receiver = new Destination(Channel.EMAIL, notice -> {
            awaitQuietly(slow);
            return new Outcome.Delivered();
        });
        var notice = mail();
        var begun = Instant.now();
        try (var one = new Instance(mongo, Instance.QUICK, receiver).start();
                var other = new Instance(mongo, Instance.QUICK, receiver).start()) {
            one.queue("smtp", Stream.of(notice));
            await().atMost(15, SECONDS)
                    .until(() -> Instant.now()
                            .isAfter(begun.plus(Instance.QUICK.lease().multipliedBy(3))));
            assertThat(receiver.attempts(notice)).isEqualTo(1);
            slow.countDown();
            await().atMost(60, SECONDS).until(() -> other.find(notice).notice().status() == NoticeStatus.SENT);
            assertThat(receiver.attempts(notice)).isEqualTo(1);
        }
    }

    @Test
    void anInstanceThatStopsLeavesTheRestToTheOther() {
        var first = new CountDownLatch(1);
        var receiver = new Destination(Channel.EMAIL, notice -> {
            awaitQuietly(first);
            return new Outcome.Delivered();
        });
        var notices = mails(60).toList();
        try (var other = new Instance(mongo, Instance.QUICK, receiver)) {
            try (var one = new Instance(mongo, Instance.QUICK, receiver).start()) {
                one.queue("smtp", notices.stream());
                await().atMost(60, SECONDS)
                        .until(() -> notices.stream().anyMatch(notice -> receiver.attempts(notice) > 0));
                first.countDown();
            }
            other.start();
            await().atMost(60, SECONDS).until(() -> new HashSet<>(receiver.arrivals()).size() == notices.size());
            assertThat(receiver.arrivals()).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatHasNotArrivedIsCountedByChannelAndStateWithTheAgeOfTheOldest() {
        var refused = mail();
        var receiver = new Destination(
                Channel.EMAIL,
                notice -> notice.id().equals(refused.id())
                        ? new Outcome.Refused("no-such-mailbox")
                        : new Outcome.Retry("unreachable"));
        try (var instance = new Instance(mongo, Instance.QUICK, receiver).start()) {
            instance.queue("smtp", Stream.concat(Stream.of(refused), mails(2)));
            await().atMost(60, SECONDS).until(() -> instance.gauge("redress.notices", "FAILED") == 1);
            assertThat(instance.gauge("redress.notices", "PENDING")).isEqualTo(2);
            await().atMost(60, SECONDS).until(() -> instance.gauge("redress.notices.oldest.unsent", null) >= 1);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
