package org.redress.notification.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.SERVICE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.Role;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.running.EventStream;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.Shared;
import tools.jackson.databind.json.JsonMapper;

/** Notices shown as they come, to whom they are meant for and to nobody else. */
class InboxStreamTest {

    private final String account = UUID.randomUUID().toString();
    private final Recipient reader = Recipient.account(account);
    private final String token = SERVICE.issuer().token(account, List.of("INVESTOR"));

    @Test
    void aNewNoticeShowsWithinTwoSecondsAsAnItemOfTheInbox() {
        try (var stream = SERVICE.inbox(token)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).contains("no-store");
            var notice = recorded(NoticeMother.to(reader));
            await().atMost(2, SECONDS).until(() -> stream.ids().contains(notice.id()));
            var event = stream.events().get(0);
            assertThat(event.name()).isEqualTo("notice");
            assertThat(JsonMapper.shared().readTree(event.data()))
                    .isEqualTo(SERVICE.get("/api/inbox", token).get("items").get(0));
        }
    }

    @Test
    void itIsWordedInTheReadersLanguage() {
        try (var stream = SERVICE.inbox(token, "zh-CN", null)) {
            recorded(NoticeMother.to(reader));
            await().atMost(60, SECONDS).until(() -> !stream.events().isEmpty());
            assertThat(stream.events().get(0).data()).contains("已予受理");
        }
    }

    @Test
    void whatIsMeantForOthersNeverShows() {
        var department = "DEPT_" + account.substring(0, 8);
        var handler = SERVICE.issuer().token(account, List.of("HANDLER"), department);
        try (var stream = SERVICE.inbox(handler)) {
            recorded(NoticeMother.to(Recipient.account(UUID.randomUUID().toString())));
            recorded(NoticeMother.to(Recipient.department("ECON_TRADE")));
            recorded(NoticeMother.to(Recipient.role(Role.INTAKE)));
            recorded(NoticeMother.to(Recipient.role(Role.SUPERVISOR)));
            var own = recorded(NoticeMother.to(Recipient.department(department)));
            await().atMost(60, SECONDS).until(() -> stream.ids().contains(own.id()));
            assertThat(stream.ids()).containsExactly(own.id());
        }
    }

    @Test
    void whatWasThereBeforeIsNotNews() {
        recorded(NoticeMother.to(reader));
        try (var stream = SERVICE.inbox(token)) {
            var later = recorded(NoticeMother.to(reader));
            await().atMost(60, SECONDS).until(() -> stream.ids().contains(later.id()));
            assertThat(stream.ids()).containsExactly(later.id());
        }
    }

    @Test
    void readersOfEveryInstanceAreToldWhateverInstanceRecordedIt() {
        try (var second = Shared.secondInstance();
                var here = SERVICE.inbox(token);
                var there = second.inbox(token)) {
            var ours = recorded(NoticeMother.to(reader));
            var theirs = NoticeMother.to(reader);
            second.bean(NoticeBook.class).record(List.of(theirs));
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(List.of(here, there))
                            .allSatisfy(stream ->
                                    assertThat(stream.ids()).containsExactlyInAnyOrder(ours.id(), theirs.id())));
        }
    }

    @Test
    void whoComesBackIsToldWhatWasMissed() {
        var first = NoticeMother.to(reader);
        try (var stream = SERVICE.inbox(token)) {
            recorded(first);
            await().atMost(60, SECONDS).until(() -> stream.ids().contains(first.id()));
        }
        var missed = NoticeMother.several(reader, 5).toList();
        missed.forEach(InboxStreamTest::recorded);
        try (var stream = SERVICE.inbox(token, "en", first.id())) {
            await().atMost(60, SECONDS).until(() -> stream.ids().size() >= 5);
            assertThat(stream.ids())
                    .containsExactlyInAnyOrderElementsOf(
                            missed.stream().map(Notice::id).toList());
            assertThat(stream.ids()).extracting(InboxStreamTest::recordedAt).isSorted();
            var later = recorded(NoticeMother.to(reader));
            await().atMost(60, SECONDS).until(() -> stream.ids().contains(later.id()));
            assertThat(stream.ids()).doesNotHaveDuplicates().hasSize(6);
        }
    }

    @Test
    void nothingIsLostHoweverOftenTheConnectionBreaks() {
        var seen = new ArrayList<String>();
        var all = NoticeMother.several(reader, 60).toList();
        var first = recorded(NoticeMother.to(reader));
        var writer = new Thread(() -> all.forEach(InboxStreamTest::recorded));
        writer.start();
        var last = first.id();
        while (!seen.containsAll(all.stream().map(Notice::id).toList())) {
            try (var stream = SERVICE.inbox(token, "en", last)) {
                var known = seen.size();
                await().atMost(60, SECONDS).until(() -> !stream.ids().isEmpty());
                seen.addAll(stream.ids());
                assertThat(seen.size()).isGreaterThan(known);
                last = seen.get(seen.size() - 1);
            }
        }
        assertThat(seen).contains(all.get(0).id(), all.get(59).id());
    }

    @Test
    void whoMissedTooMuchOrComesFromNowhereIsToldToReload() {
        try (var stream = SERVICE.inbox(token, "en", "no notice of mine")) {
            await().atMost(60, SECONDS).until(() -> !stream.events().isEmpty());
            assertThat(stream.events().get(0).name()).isEqualTo("reload");
        }
        var first = recorded(NoticeMother.to(reader));
        var missed = NoticeMother.several(reader, 300).toList();
        SERVICE.bean(NoticeBook.class).record(missed);
        try (var stream = SERVICE.inbox(token, "en", first.id())) {
            await().atMost(60, SECONDS).until(() -> stream.events().size() >= 201);
            assertThat(stream.events().get(0).name()).isEqualTo("reload");
            assertThat(stream.events()).hasSize(201);
        }
    }

    @Test
    void aReaderWhoDoesNotReadHoldsUpNobody() throws IOException {
        try (var idle = new Socket()) {
            idle.setReceiveBufferSize(1024);
            idle.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(SERVICE.port())));
            var request =
                    "GET /api/inbox/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            idle.getOutputStream().write(request.getBytes(UTF_8));
            try (var stream = SERVICE.inbox(token)) {
                var count = 0;
                for (var burst = 0; burst < 12; burst++) {
                    SERVICE.bean(NoticeBook.class)
                            .record(NoticeMother.several(reader, 800).toList());
                    count += 800;
                    var expected = count;
                    await().atMost(60, SECONDS).until(() -> stream.events().size() == expected);
                }
                assertThat(stream.ids()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void anAccountMayHaveTenStreamsOpen() {
        var open = new ArrayList<EventStream>();
        try {
            for (var i = 0; i < 10; i++) {
                open.add(SERVICE.inbox(token));
            }
            var refused = SERVICE.call("GET", "/api/inbox/stream", token, "zh", null);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(RunningService.json(refused).get("detail").asString()).contains("10");
            try (var browser = SERVICE.inbox(token)) {
                assertThat(browser.status())
                        .as("with Accept: text/event-stream")
                        .isEqualTo(429);
                assertThat(browser.header("Content-Type")).startsWith("application/problem+json");
            }
            open.remove(0).close();
            await().atMost(60, SECONDS).until(() -> SERVICE.status("GET", "/api/inbox/stream", token, null) == 200);
        } finally {
            open.forEach(EventStream::close);
        }
    }

    @Test
    void itEndsWithTheAccessToken() {
        var brief = SERVICE.issuer().expiringIn(Duration.ofSeconds(2), account, List.of("INVESTOR"));
        try (var stream = SERVICE.inbox(brief)) {
            assertThat(stream.status()).isEqualTo(200);
            await().atMost(60, SECONDS).until(stream::hasEnded);
        }
    }

    @Test
    void aQuietStreamIsKeptAliveAndCounted() {
        try (var stream = SERVICE.inbox(token)) {
            await().atMost(60, SECONDS).until(() -> stream.comments() >= 2);
            assertThat(stream.hasEnded()).isFalse();
            assertThat(openStreams()).isPositive();
        }
        await().atMost(60, SECONDS).until(() -> openStreams() == 0);
    }

    @Test
    void anInstanceThatStopsEndsItsStreamsAtOnce() {
        var second = Shared.secondInstance();
        var stopping = new Thread(second::close);
        try (var stream = second.inbox(token)) {
            assertThat(stream.status()).isEqualTo(200);
            stopping.start();
            await().atMost(5, SECONDS).until(stream::hasEnded);
        }
        await().atMost(60, SECONDS).until(() -> !stopping.isAlive());
    }

    private static double openStreams() {
        return SERVICE.call("GET", "/actuator/prometheus", null, "en", null)
                .body()
                .lines()
                .filter(line -> line.startsWith("redress_inbox_streams"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** Those of one millisecond have no order of their own. */
    private static Instant recordedAt(String id) {
        return SERVICE.bean(RecordedNotices.class).find(id).orElseThrow().at();
    }

    private static Notice recorded(Notice notice) {
        SERVICE.bean(NoticeBook.class).record(List.of(notice));
        return notice;
    }
}
