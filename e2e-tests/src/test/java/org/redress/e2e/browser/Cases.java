package org.redress.e2e.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.redress.e2e.Client;
import org.redress.e2e.Redress;

/**
 * Complaints of investor1, filed through the API: one at the Economic and Trade Commission, one in each queue. {@code
 * clock} is a clock of the first, as addresses name it.
 */
record Cases(String assigned, String queued, String inReview, String clock) {

    private static final Map<Language, Cases> SHARED = new EnumMap<>(Language.class);
    private static final AtomicInteger FIRMS = new AtomicInteger();

    /** For who needs no particular words. */
    static Cases toLookAt() {
        return toLookAt(Language.ZH);
    }

    /** The same for all who only look, in words of that language; on pictures they are among those of the demo. */
    static synchronized Cases toLookAt(Language language) {
        if (SHARED.isEmpty()) {
            Screenshots.folder().ifPresent(folder -> Redress.stack().must("demo"));
        }
        return SHARED.computeIfAbsent(language, Cases::file);
    }

    private static Cases file(Language language) {
        var assigned = file(
                language,
                "ARBITRARY_FEES",
                language.choose("同一设备一年内两次收取检测费", "Charged twice in a year for the same inspection"),
                "ASSIGNED");
        var queued = file(
                language,
                "OTHER",
                language.choose("厂区门前道路夜间封闭，无法发货", "The road to our gate is closed at night"),
                "ACCEPTED");
        var inReview = file(
                language,
                "EXTORTION",
                language.choose("被要求缴纳没有依据的赞助费", "Asked for a donation nobody can explain"),
                "SUBMITTED");
        return new Cases(assigned, queued, inReview, "SIGN_FOR/" + run(assigned, "SIGN_FOR"));
    }

    /** One more, for a story that changes it; its id, once it has that status. */
    static String file(String category, String chineseTitle, String englishTitle, String status) {
        return file(Language.ZH, category, chineseTitle + " / " + englishTitle, status);
    }

    private static String file(Language language, String category, String title, String status) {
        var investor = Client.user(Redress.stack(), "investor1");
        try {
            var answer = investor.file(UUID.randomUUID().toString(), complaint(language, category, title));
            var id = Redress.JSON.readTree(answer.body()).path("id").asString();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> investor.complaint(id).path("status").asString(""), status::equals);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the newest clock of a stage. */
    private static long run(String id, String stage) {
        var supervisor = Client.user(Redress.stack(), "supervisor1");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> supervisor.all("notification-service", "/api/deadlines?complaintId=" + id).stream()
                                .filter(clock -> clock.path("stage").asString().equals(stage))
                                .mapToLong(clock -> clock.path("run").asLong())
                                .max()
                                .orElse(0),
                        run -> run > 0);
    }

    private static Map<String, Object> complaint(Language language, String category, String title) {
        var number = FIRMS.incrementAndGet();
        var complaint = new LinkedHashMap<String, Object>();
        complaint.put("kind", "RIGHTS");
        complaint.put(
                "complainant",
                Map.of(
                        "name",
                                language.choose(
                                        "海勒精密机械有限公司（" + number + "厂）", "Heller Precision Machinery, plant " + number),
                        "type", "FIE",
                        "country", "NL",
                        "language", language.choose("zh", "en"),
                        "contact", Map.of("name", "Anna Heller", "email", "anna.heller@example.com")));
        complaint.put("title", title);
        complaint.put(
                "narrative",
                language.choose(
                        "自九月起，我公司三次书面询问，均未得到答复。",
                        "Since September we have asked three times in writing. Nobody answered."));
        complaint.put(
                "request", language.choose("请书面说明依据，并限期答复。", "A written answer with its legal basis and a date."));
        complaint.put("category", category);
        complaint.put("region", "LANSHAN");
        complaint.put("respondent", Map.of("name", language.choose("某检测服务站", "An inspection office")));
        return complaint;
    }
}
