package org.redress.complaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.PdfText;

class PagesTest {

    private static final Pages PAGES = new Pages();

    private static String printed(String text) {
        var centre = new Centre.Office("Centre", "Street 1", "000", "", "the agency above");
        var model = Map.of(
                "title", "Test",
                "number", "1",
                "issued", "today",
                "body", "",
                "complainant", text,
                "centre", centre);
        var page = new Templates().filled("letter_en", model);
        return PdfText.of(PAGES.of(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年月日心工十六自长门见食",
                "㐂龘靐䶮喆堃翀镕",
                "Société Générale d’Équipement, Müßig & Söhne",
                "Łódź Erdoğan Győr Çelik Škoda Ångström",
                "Ελλάδα Россия",
                "かなカナ",
                "“引号” — 《书名》…①№€¥§"
            })
    void whatIsWrittenIsPrintedAndFoundAgainAsItWasWritten(String text) {
        assertThat(printed(text)).contains("To: " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a😀z", "a👩‍👩‍👧z", "a𠮷z", "a한글z", "aعربيz", "aไทยz", "a\u200D\uFE0Fz", "a\u0301\uE000z"})
    void whatTheFontsLackLeavesABoxAndTheRestStands(String text) {
        assertThat(printed(text)).containsPattern("To: a.*z").contains("Test");
    }

    @Test
    void whatAPageCannotHoldIsLeftOut() {
        assertThat(printed("a\u0001\u000B\uFFFFz <b>&amp;</b> ]]> ${x} {{title}}"))
                .contains("z <b>&amp;</b> ]]> ${x} {{title}}");
    }

    @Test
    void nothingIsFetchedForAPage() {
        var page = "<html><head><title>x</title></head><body><p>before</p>"
                + "<img src=\"http://127.0.0.1:9/x.png\" alt=\"x\"/><img src=\"file:///etc/hostname\" alt=\"x\"/>"
                + "<p>after</p></body></html>";
        assertThat(PdfText.of(PAGES.of(page.replace("<head>", "<head><style>body{font-family:han}</style>"))))
                .contains("before", "after");
    }

    @Test
    void severalAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = Stream.of("受理通知书", "Łódź", "不予受理", "Zürich", "补正", "Erdoğan", "办理结果", "翀")
                    .<Callable<Boolean>>map(text -> () -> printed(text).contains("To: " + text))
                    .toList();
            for (var found : pool.invokeAll(work)) {
                assertThat(found.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
    }
}
