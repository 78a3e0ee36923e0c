package org.redress.e2e.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.redress.e2e.Client;
import org.redress.e2e.Redress;

/** Complaints of investor1, filed through the API: one at the Economic and Trade Commission, one in each queue. */
record Cases(String assigned, String queued, String inReview) {

    private static Cases shared;

    /** The same for all who only look; on pictures they are among those of the demo. */
    static Cases toLookAt() {
        if (shared == null) {
            Screenshots.folder().ifPresent(folder -> Redress.stack().must("demo"));
            shared = new Cases(
                    file("ARBITRARY_FEES", "同一设备重复收取检测费", "Charged twice for one inspection", "ASSIGNED"),
                    file("OTHER", "厂区门前道路夜间封闭", "The road to our gate is closed at night", "ACCEPTED"),
                    file("EXTORTION", "被要求缴纳无依据的赞助费", "Asked for a donation nobody can explain", "SUBMITTED"));
        }
        return shared;
    }

    /** One of its own for a story that changes it; its id. */
    static String file(String category, String chineseTitle, String englishTitle, String status) {
        var investor = Client.user(Redress.stack(), "investor1");
        try {
            var answer = investor.file(
                    UUID.randomUUID().toString(), complaint(category, chineseTitle + " / " + englishTitle));
            var id = Redress.JSON.readTree(answer.body()).path("id").asString();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> investor.complaint(id).path("status").asString(""), status::equals);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> complaint(String category, String title) {
        var firm = "海勒精密机械有限公司 " + UUID.randomUUID().toString().substring(0, 8);
        var complaint = new LinkedHashMap<String, Object>();
        complaint.put("kind", "RIGHTS");
        complaint.put(
                "complainant",
                Map.of(
                        "name", firm,
                        "type", "FIE",
                        "country", "NL",
                        "language", "zh",
                        "contact", Map.of("name", "Anna Heller", "email", "anna.heller@example.com")));
        complaint.put("title", title);
        complaint.put("narrative", "自九月起我公司三次书面询问，均未得到答复。Since September we have asked three times in writing.");
        complaint.put("request", "请书面说明依据并限期答复。A written answer, with its legal basis and a date.");
        complaint.put("category", category);
        complaint.put("region", "LANSHAN");
        complaint.put("respondent", Map.of("name", "某检测服务站"));
        return complaint;
    }
}
