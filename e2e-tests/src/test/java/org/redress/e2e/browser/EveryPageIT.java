package org.redress.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page as each of its readers finds it, in both languages, on both screens: all there, all translated, accessible,
 * and nothing wrong in the browser's console. A new page is a new line.
 */
class EveryPageIT {

    /**
     * {@code {assigned}}, {@code {queued}} and {@code {inReview}} in the path stand for complaints in that place, {@code
     * {clock}} for a clock of the first; the screenshot's name is empty when no picture is wanted.
     */
    private record Sight(String reader, String path, String screenshot) {

        /** Offices have desks; investors read on a phone too. */
        boolean isPictured(Width width) {
            return !screenshot.isEmpty() && (width == Width.DESKTOP || reader.startsWith("investor"));
        }
    }

    private static final String STRANGER = "nobody";
    private static final List<Sight> SIGHTS = List.of(
            new Sight(STRANGER, "/", "home"),
            new Sight(STRANGER, "/track", ""),
            new Sight("investor1", "/complaints", "own-complaints"),
            new Sight("investor1", "/complaints/new", ""),
            new Sight("investor1", "/complaints/{assigned}", "case"),
            new Sight("investor1", "/complaints/{assigned}/receipt", ""),
            new Sight("investor1", "/complaints/{queued}", ""),
            new Sight("investor1", "/complaints/{inReview}", ""),
            new Sight("investor1", "/complaints/search?q=permit", "search"),
            new Sight("investor1", "/notices", ""),
            new Sight("investor1", "/preferences", ""),
            new Sight("head-econ_trade", "/preferences", ""),
            new Sight("handler-econ_trade", "/workbench", "workbench"),
            new Sight("handler-econ_trade", "/complaints/{assigned}", "case-handler"),
            new Sight("head-econ_trade", "/complaints/{assigned}", ""),
            new Sight("intake1", "/intake", "intake"),
            new Sight("intake1", "/intake/routing", "manual-routing"),
            new Sight("intake1", "/complaints/{inReview}", ""),
            new Sight("intake1", "/complaints/{queued}", ""),
            new Sight("intake1", "/complaints/{assigned}", ""),
            new Sight("intake1", "/complaints/search?q=permit&status=SUBMITTED", "search-centre"),
            new Sight("handler-econ_trade", "/complaints/search", ""),
            new Sight("supervisor1", "/complaints/search?q=nothinghasthisword", ""),
            new Sight("intake1", "/notices", ""),
            new Sight("supervisor1", "/supervision", "supervision"),
            new Sight("supervisor1", "/supervision/ECON_TRADE", ""),
            new Sight("supervisor1", "/supervision/results", ""),
            new Sight("supervisor1", "/supervision/retaliation", ""),
            new Sight("handler-econ_trade", "/workbench?show=submitted", ""),
            new Sight("head-econ_trade", "/workbench?show=sign-for", ""),
            new Sight("intake1", "/supervision", ""),
            new Sight("supervisor1", "/supervision/centre?show=overdue", ""),
            new Sight("supervisor1", "/complaints/{assigned}", ""),
            new Sight("supervisor1", "/complaints/{assigned}/history", "history"),
            new Sight("supervisor1", "/complaints/{assigned}/deadlines/{clock}", ""),
            new Sight("supervisor1", "/supervision/access-log", ""),
            new Sight("supervisor1", "/complaints/{assigned}/access-log", ""),
            new Sight("supervisor1", "/notices", ""),
            new Sight("admin1", "/administration/calendars", "calendars"),
            new Sight("admin1", "/administration/policies", ""),
            new Sight("admin1", "/administration/rebase", ""),
            new Sight("admin1", "/supervision/undelivered", ""),
            new Sight("admin1", "/supervision/routing", "routing-quality"),
            new Sight("admin1", "/administration/rules", ""),
            new Sight("admin1", "/administration/rules/1", ""),
            new Sight("admin1", "/administration/rules/1/preview", ""),
            new Sight("admin1", "/administration/directory/departments", "directory"),
            new Sight("admin1", "/administration/directory/departments/new", ""),
            new Sight("admin1", "/administration/directory/categories/OTHER", ""),
            new Sight("admin1", "/administration/directory/regions", ""),
            new Sight("admin1", "/administration/webhooks", ""),
            new Sight("admin1", "/notices", ""));

    static Stream<Arguments> readers() {
        return SIGHTS.stream()
                .map(Sight::reader)
                .distinct()
                .flatMap(reader -> Stream.of(Language.values()).map(language -> Arguments.of(reader, language)));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void isWhole(String reader, Language language) {
        var cases = Cases.toLookAt(language);
        try (var visitor = reader.equals(STRANGER)
                ? Visitor.stranger(language, Width.DESKTOP)
                : Visitor.as(reader, language, Width.DESKTOP)) {
            assertAll(SIGHTS.stream()
                    .filter(sight -> sight.reader().equals(reader))
                    .map(sight -> (Executable) () -> look(visitor, sight, cases)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatOneMayNotSeeLooksAsIfItWereNotThere(Language language) {
        try (var visitor = Visitor.as("investor2", language, Width.PHONE)) {
            visitor.expectInConsole("status of 404");
            for (var path :
                    List.of("/complaints/" + Cases.toLookAt(language).assigned(), "/supervision", "/no-such-page")) {
                assertThat(visitor.open(path).status()).as(path).isEqualTo(404);
                assertThat(visitor.heading("未找到页面", "Not found")).isVisible();
                visitor.assertAccessible();
                visitor.assertFits();
            }
        }
    }

    private static void look(Visitor visitor, Sight sight, Cases cases) {
        var path = sight.path()
                .replace("{assigned}", cases.assigned())
                .replace("{queued}", cases.queued())
                .replace("{inReview}", cases.inReview())
                .replace("{clock}", cases.clock());
        visitor.resize(Width.DESKTOP);
        assertThat(visitor.open(path).status()).as(path).isEqualTo(200);
        for (var width : Width.values()) {
            visitor.resize(width);
            if (width == looksThrough(visitor.language())) {
                visitor.assertAccessible();
            }
            visitor.assertFits();
            if (sight.isPictured(width)) {
                visitor.screenshot(sight.screenshot());
            }
        }
        assertIsWhole(visitor, path);
    }

    /** What makes a page accessible does not depend on its language: each screen is checked in one of the two. */
    private static Width looksThrough(Language language) {
        return language == Language.EN ? Width.PHONE : Width.DESKTOP;
    }

    private static void assertIsWhole(Visitor visitor, String path) {
        var page = visitor.page();
        assertThat(page.locator("html")).hasAttribute("lang", visitor.language().tag);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.getByRole(AriaRole.MAIN)).hasCount(1);
        assertThat(page.title()).as("title of " + path).isNotBlank();
        assertThat(page.content()).as("a text that is missing in " + path).doesNotContain("??");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasAttribute("href", "#main");
    }
}
