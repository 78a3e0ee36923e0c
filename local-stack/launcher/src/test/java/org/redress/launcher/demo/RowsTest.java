package org.redress.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void titleAndNarrativeAreEnough() {
        var row = rows("title,narrative\nSlow permit,Since May nobody answers\n")
                .all()
                .get(0);
        assertThat(row.request())
                .containsEntry("kind", "RIGHTS")
                .containsEntry("title", "Slow permit")
                .containsEntry("narrative", "Since May nobody answers")
                .containsEntry("category", "OTHER")
                .containsEntry("region", "CITY")
                .containsEntry("respondent", Map.of("name", "Unnamed office"))
                .containsKey("request")
                .doesNotContainKeys("externalId", "investmentAtRisk");
        assertThat(row.request().get("complainant"))
                .isEqualTo(Map.of(
                        "name", "Investor 1",
                        "type", "FIE",
                        "country", "US",
                        "language", "en",
                        "contact", Map.of("name", "Investor 1", "email", "investor-1@example.com")));
    }

    @Test
    void everyColumnReachesTheRequest() {
        var row = rows("""
                external_id,kind,complainant,complainant_type,country,email,phone,title,narrative,request,category,region,respondent,investment_at_risk,currency,language,submitted_at,colour
                a-1,RIGHTS,云泊,FOREIGN_INVESTOR,SG,a@example.com,+65 1,题,"文,字",请办理,UTILITIES_STOP,MENGYIN,建设局,12.50,CNY,zh,2026-01-01,red
                """).all().get(0);
        assertThat(row.idempotencyKey()).isEqualTo("demo-a-1");
        assertThat(row.request())
                .containsEntry("externalId", "a-1")
                .containsEntry("narrative", "文,字")
                .containsEntry("investmentAtRisk", Map.of("amount", new BigDecimal("12.50"), "currency", "CNY"))
                .containsEntry("respondent", Map.of("name", "建设局"))
                .doesNotContainKeys("submitted_at", "submittedAt", "receivedAt", "colour");
        assertThat(row.request().get("complainant"))
                .isEqualTo(Map.of(
                        "name", "云泊",
                        "type", "FOREIGN_INVESTOR",
                        "country", "SG",
                        "language", "zh",
                        "contact", Map.of("name", "云泊", "email", "a@example.com", "phone", "+65 1")));
    }

    @Test
    void aSuggestionComplainsAboutNobody() {
        var row = rows("kind,title,narrative\nSUGGESTION,a,b\n").all().get(0);
        assertThat(row.request()).doesNotContainKey("respondent");
    }

    @Test
    void aBadRowIsReportedWithItsLineAndTheOthersAreFiled() {
        var rows = rows(
                "title,narrative,investment_at_risk\n" // 1
                        + "one,\"first\nsecond line\",\n" // 2-3
                        + "no narrative,,\n" // 4
                        + "\n" // 5
                        + "four,\"open quote\n" // 6
                        + "\"closed\"x,b,c\n" // 7
                        + "too,many,3,values\n" // 8
                        + "amount,b,a lot\n" // 9
                        + "last,\"said \"\"yes\"\"\",1\n"); // 10
        assertThat(rows.all()).extracting(row -> row.request().get("title")).containsExactly("one", "last");
        assertThat(rows.all()).extracting(Row::line).containsExactly(2L, 10L);
        assertThat(rows.all().get(1).request()).containsEntry("narrative", "said \"yes\"");
        assertThat(rows.bad())
                .containsExactly(
                        new CsvFile.Bad(4, "csv.no-title-or-narrative"),
                        new CsvFile.Bad(6, "csv.broken-quotes"),
                        new CsvFile.Bad(7, "csv.broken-quotes"),
                        new CsvFile.Bad(8, "csv.too-many-values"),
                        new CsvFile.Bad(9, "csv.not-an-amount"));
    }

    @Test
    void aQuoteNeverClosedSpoilsOnlyItsOwnLine() {
        var rows = rows("title,narrative\na,\"never closed\nb,fine\n");
        assertThat(rows.all()).extracting(row -> row.request().get("title")).containsExactly("b");
        assertThat(rows.bad()).containsExactly(new CsvFile.Bad(2, "csv.broken-quotes"));
    }

    @Test
    void withoutExternalIdTheRowIsItsOwnKey() {
        var rows = rows("title,narrative\na,b\na,c\na,b\n").all();
        assertThat(rows.get(0).idempotencyKey())
                .matches("demo-[0-9a-f]{64}")
                .isNotEqualTo(rows.get(1).idempotencyKey());
        assertThat(rows.get(2).idempotencyKey()).isEqualTo(rows.get(0).idempotencyKey());
        assertThat(rows.get(2).request()).isEqualTo(rows.get(0).request());
        assertThat(rows("narrative,title\nb,a\n").all().get(0).idempotencyKey())
                .isEqualTo(rows.get(0).idempotencyKey());
    }

    @Test
    void anExternalIdThatNoHeaderCanCarryIsKeptBesideTheHash() {
        var row = rows("external_id,title,narrative\n投诉一号,a,b\n").all().get(0);
        assertThat(row.idempotencyKey()).matches("demo-[0-9a-f]{64}");
        assertThat(row.request()).containsEntry("externalId", "投诉一号");
    }

    @Test
    void anExternalIdMeansTheFirstRowThatHasIt() {
        var rows = rows("external_id,title,narrative\nx,a,b\nx,other,b\nx,a,b\n");
        assertThat(rows.all()).extracting(Row::line).containsExactly(2L, 4L);
        assertThat(rows.bad()).containsExactly(new CsvFile.Bad(3, "csv.same-external-id"));
    }

    @Test
    void moreThanThereAreMakesComplaintsOfTheirOwn() {
        var rows = rows("external_id,complainant,title,narrative\nx,Firm,a,b\ny,Other,c,d\n")
                .take(5);
        assertThat(rows)
                .extracting(Row::idempotencyKey)
                .containsExactly("demo-x", "demo-y", "demo-x-r2", "demo-y-r2", "demo-x-r3");
        assertThat(rows).extracting(row -> row.request().get("externalId")).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(row -> ((Map<?, ?>) row.request().get("complainant"))
                        .get("name")
                        .toString())
                .containsExactly("Firm", "Other", "Firm (2)", "Other (2)", "Firm (3)");
        assertThat(rows("title,narrative\na,b\nc,d\n").take(1)).hasSize(1);
    }

    @Test
    void aFileFromASpreadsheetIsRead() {
        assertThat(rows("\uFEFFTitle, Narrative \r\na,b\r\n").all()).hasSize(1);
    }

    @Test
    void anUnusableFileIsNamedAsSuch() {
        assertThatThrownBy(() -> rows("")).isInstanceOf(CsvFile.Unusable.class).hasMessage("csv.empty");
        assertThatThrownBy(() -> rows("a,b\n1,2\n"))
                .isInstanceOf(CsvFile.Unusable.class)
                .hasMessage("csv.no-header");
        assertThatThrownBy(() -> CsvFile.parse("title,narrative\n投诉,乙".getBytes(Charset.forName("GB18030"))))
                .isInstanceOf(CsvFile.Unusable.class)
                .hasMessage("csv.not-utf8");
    }

    @Test
    void theBundledSampleCoversEveryCategoryRegionAndKind() throws IOException {
        Rows rows;
        try (var sample = getClass().getResourceAsStream("/sample/complaints.csv")) {
            rows = new Rows(CsvFile.parse(sample.readAllBytes()));
        }
        assertThat(rows.bad()).isEmpty();
        assertThat(rows.all()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(values(rows.all(), "category")).hasSize(17);
        assertThat(values(rows.all(), "region")).hasSize(6);
        assertThat(values(rows.all(), "kind")).hasSize(2);
        assertThat(values(rows.all(), "externalId")).hasSize(rows.all().size());
        assertThat(values(rows.all(), "complainant")).hasSize(rows.all().size());
    }

    private static List<Object> values(List<Row> rows, String field) {
        return rows.stream().map(row -> row.request().get(field)).distinct().collect(Collectors.toList());
    }

    private static Rows rows(String csv) {
        return new Rows(CsvFile.parse(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
