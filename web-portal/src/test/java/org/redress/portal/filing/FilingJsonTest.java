package org.redress.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilingJsonTest {

    private static final Map<String, Object> NOBODY = Map.of("contact", Map.of());

    static Stream<Arguments> aFormAndWhatIsSent() {
        return Stream.of(
                row("nothing typed", Map.of(), Map.of("complainant", NOBODY)),
                row("blanks are not sent", Map.of("title", "  "), Map.of("complainant", NOBODY)),
                row("a line is stripped", Map.of("title", " 乱收费 "), Map.of("title", "乱收费", "complainant", NOBODY)),
                row(
                        "paths nest",
                        Map.of("complainant.contact.email", "a@example.com", "complainant.country", "DE"),
                        Map.of("complainant", Map.of("country", "DE", "contact", Map.of("email", "a@example.com")))),
                row("a number", Map.of("jobsAtRisk", "12"), Map.of("jobsAtRisk", 12, "complainant", NOBODY)),
                row("no number", Map.of("jobsAtRisk", "a few"), Map.of("jobsAtRisk", "a few", "complainant", NOBODY)),
                row(
                        "an amount in groups",
                        Map.of("investmentAtRisk.amount", "1,500,000.50"),
                        Map.of("investmentAtRisk", Map.of("amount", "1500000.50"), "complainant", NOBODY)),
                row(
                        "an amount that is none goes as it is",
                        Map.of("investmentAtRisk.amount", "1,5"),
                        Map.of("investmentAtRisk", Map.of("amount", "1,5"), "complainant", NOBODY)),
                row(
                        "the end of a line is one character",
                        Map.of("narrative", "one\r\ntwo"),
                        Map.of("narrative", "one\ntwo", "complainant", NOBODY)),
                row("a switch", Map.of("confidential", "true"), Map.of("confidential", true, "complainant", NOBODY)),
                row(
                        "one value a line",
                        Map.of("parallelProceedings", "court\n\n  petition office "),
                        Map.of("parallelProceedings", List.of("court", "petition office"), "complainant", NOBODY)),
                row(
                        "a day begins in the centre's zone",
                        Map.of("receivedAt", "2026-11-20"),
                        Map.of("receivedAt", "2026-11-20T00:00+08:00", "complainant", NOBODY)),
                row(
                        "a currency alone says nothing",
                        Map.of("investmentAtRisk.currency", "EUR"),
                        Map.of("complainant", NOBODY)),
                row(
                        "a suggestion complains about nobody",
                        Map.of("kind", "SUGGESTION", "respondent.name", "Planning"),
                        Map.of("kind", "SUGGESTION", "complainant", NOBODY)),
                row("what is no field", Map.of("_csrf", "x", "admin", "true"), Map.of("complainant", NOBODY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aFormAndWhatIsSent")
    void becomesWhatTheServiceTakes(String why, Map<String, String> form, Map<String, Object> sent) {
        assertThat(new FilingJson(ZoneId.of("Asia/Shanghai")).of(form)).as(why).isEqualTo(sent);
    }

    private static Arguments row(String why, Map<String, String> form, Map<String, Object> sent) {
        return Arguments.of(why, form, sent);
    }
}
