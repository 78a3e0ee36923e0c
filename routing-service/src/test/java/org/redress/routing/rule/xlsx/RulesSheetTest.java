package org.redress.routing.rule.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.routing.rule.model.RuleMother.is;
import static org.redress.routing.rule.model.RuleMother.ofEverything;
import static org.redress.routing.rule.model.RuleMother.rule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.edge.Problem;
import org.redress.routing.rule.model.Fact;
import org.redress.routing.rule.model.Rule;
import org.redress.routing.rule.written.WrittenRules;

class RulesSheetTest {

    private static final Object[] HEADINGS = {"编号", "顺序", "名称(中文)", "Title in English", "主办单位", "事项类别"};

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatIsWrittenIsReadAgain(String language) {
        var rules = List.of(ofEverything(), rule("second", 8, "PLANNING", is(Fact.KIND, "RIGHTS")));
        var file = RulesSheet.write(WrittenRules.of("", rules), Locale.forLanguageTag(language));
        assertThat(RulesSheet.read(file, null, Map.of())).isEqualTo(rules);
    }

    @Test
    void columnsAreKnownByEitherLanguageAndEntriesByTheirNames() {
        var rules = read(HEADINGS, new Object[] {"fees", 10, "收费", "Fees", "计委", "乱收费、滥罚款"});
        assertThat(rules.get(0).then().lead()).isEqualTo("PLANNING");
        assertThat(rules.get(0).oneOf(Fact.CATEGORY).orElseThrow().codes()).containsExactlyInAnyOrder("FEES", "FINES");
        assertThat(rules.get(0).order()).isEqualTo(10);
    }

    @Test
    void aDayMayBeADateOfTheSpreadsheetAndEmptyRowsAreNothing() {
        var rules = read(
                new Object[] {
                    "ID", "Order", "名称（中文）", "Title in English", "Lead", "In force from", "Minimum jobs at risk"
                },
                new Object[] {},
                new Object[] {"r", 1, "规则", "Rule", "PLANNING", LocalDate.of(2026, 3, 2), 50});
        assertThat(rules)
                .singleElement()
                .satisfies(rule -> assertThat(rule.inForce().from()).hasToString("2026-03-02"));
    }

    @Test
    void whatIsWrongIsNamedByItsCell() {
        assertErrors(
                "E3 required", HEADINGS, new Object[] {"a", 1, "一", "One", "PLANNING"}, new Object[] {"b", 2, "二", "Two"
                });
        assertErrors("B2 wrong-format", HEADINGS, new Object[] {"a", "first", "一", "One", "PLANNING"});
        assertErrors("A3 repeated", HEADINGS, new Object[] {"a", 1, "一", "One", "PLANNING"}, new Object[] {
            "a", 2, "二", "Two", "PLANNING"
        });
        assertErrors("F2 unknown-code", HEADINGS, new Object[] {"a", 1, "一", "One", "PLANNING", "no code"});
        assertErrors(
                "G1 unknown-heading",
                new Object[] {"编号", "顺序", "名称(中文)", "Title in English", "主办单位", "事项类别", "Remarks"});
        assertErrors("1 missing-heading", new Object[] {"编号", "顺序", "名称(中文)", "Title in English"});
        assertErrors("rules required", HEADINGS);
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        for (var file : List.of(
                new byte[0],
                "PK no zip at all".getBytes(StandardCharsets.UTF_8),
                zipped("a.txt", 1),
                zipped("xl/workbook.xml", 40 << 20))) {
            assertThatThrownBy(() -> RulesSheet.read(file, null, Map.of())).isInstanceOf(Problem.class);
        }
    }

    private static byte[] zipped(String name, int size) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    private static void assertErrors(String expected, Object[]... rows) {
        assertThatThrownBy(() -> read(rows))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .first()
                                .extracting(error -> error.field() + " " + error.code())
                                .isEqualTo(expected));
    }

    private static List<Rule> read(Object[]... rows) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            var sheet = book.newWorksheet("rules");
            for (var r = 0; r < rows.length; r++) {
                for (var c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Number number) {
                        sheet.value(r, c, number);
                    } else if (rows[r][c] instanceof LocalDate day) {
                        sheet.value(r, c, day);
                        sheet.style(r, c).format("yyyy-mm-dd").set();
                    } else {
                        sheet.value(r, c, rows[r][c].toString());
                    }
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return RulesSheet.read(file.toByteArray(), null, Map.of("计委", "PLANNING", "乱收费", "FEES", "滥罚款", "FINES"));
    }
}
