package org.redress.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notification.running.Shared.SERVICE;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.notification.notice.TemplateCheck.Finding;
import org.redress.notification.notice.model.Milestone;

/** The texts of notices, and what finds the faults in them. */
class TemplateCheckTest {

    private final Properties english = load("/notices.properties");
    private final Properties chinese = load("/notices_zh.properties");

    @Test
    void theBundledTextsAreWithoutFault() {
        assertThat(SERVICE.bean(TemplateCheck.class).findings()).isEmpty();
    }

    @Test
    void aMilestoneWithoutATextInOneLanguageIsFound() {
        chinese.remove("notice.ACCEPTED.text");
        assertThat(new TemplateCheck().findings(english, chinese))
                .containsExactly(new Finding(Milestone.ACCEPTED, "text", "zh", "missing-text", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Complaint {0} is accepted.           | missing-variable",
                "Complaint {0}, by {1}, {7}.          | unknown-variable",
                "Complaint {0}, by {1}. Don't reply.  | unreadable",
                "Complaint {0}, by {1, when.          | unreadable"
            })
    void aTextThatSaysLessOrCannotBeReadIsFound(String text, String problem) {
        english.setProperty("notice.ACCEPTED.text", text);
        assertThat(new TemplateCheck().findings(english, chinese))
                .extracting(Finding::problem)
                .contains(problem);
    }

    @Test
    void everyTextCanBeSeenBeforehandInBothLanguages() {
        var admin = SERVICE.issuer().token("admin-1", List.of("ADMIN"));
        for (var milestone : Milestone.values()) {
            for (var language : List.of("zh", "en")) {
                var seen = SERVICE.get("/api/notices/preview?milestone=" + milestone + "&language=" + language, admin);
                assertThat(seen.get("subject").asString()).doesNotContain("{");
                assertThat(seen.get("text").asString())
                        .contains(
                                milestone.isOfComplaint()
                                        ? "0000-0000-0000"
                                        : milestone == Milestone.DIGEST ? "20" : "");
                assertThat(seen.get("html").asString()).contains("<html lang=\"" + language + "\"");
            }
        }
        assertThat(SERVICE.status("GET", "/api/notices/preview?milestone=NONE&language=zh", admin, null))
                .isEqualTo(400);
        assertThat(SERVICE.get("/api/notices/templates", admin).get("items").size())
                .isZero();
    }

    private static Properties load(String bundle) {
        var texts = new Properties();
        try (var reader =
                new InputStreamReader(TemplateCheckTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return texts;
    }
}
