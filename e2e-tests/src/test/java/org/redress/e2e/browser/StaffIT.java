package org.redress.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.e2e.Client;
import org.redress.e2e.Redress;

/** The work of a day: it arrives, it is signed for, and whoever supervises finds it again. */
class StaffIT {

    private static final double PATIENCE = 20_000;

    private final Redress stack = Redress.stack();

    @ParameterizedTest
    @CsvSource({"ZH, PHONE", "EN, DESKTOP"})
    void newWorkAppearsWithoutReloadingAndIsSignedFor(Language language, Width width) {
        var id = Cases.file("OTHER", "供水管道未接通", "No water in the new plant", "ACCEPTED");
        var number = number(id);
        try (var handler = Visitor.as("handler-service_hall", language, width)) {
            handler.page().waitForResponse("**/live", () -> handler.open("/workbench"));
            handler.page().evaluate("() => { window.stillTheSame = true }");
            var search = handler.link(number, number);
            assertThat(search).hasCount(0);

            Client.user(stack, "intake1").command(id, "assign", Map.of("lead", "SERVICE_HALL"));

            assertThat(handler.page().locator(".news"))
                    .containsText(
                            handler.in("有新的待办事项：" + number, "New work has arrived: " + number),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            assertThat(row(handler, number)).containsText(handler.in("还剩 1 个工作日", "1 working day left"));
            assertThat(handler.page().evaluate("() => window.stillTheSame")).isEqualTo(true);
            handler.assertAccessible();
            handler.assertFits();

            handler.button("签收 " + number, "Sign for " + number).click();

            assertThat(handler.page()).hasURL(Pattern.compile("/workbench"));
            assertThat(handler.page().locator(".alert-success")).isVisible();
            assertThat(row(handler, number)).containsText(handler.in("办理并提交办理结果", "Handle it and submit the result"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void intakeSeesWhyNoRuleCouldPlaceIt(Language language) {
        var number = number(Cases.toLookAt().queued());
        try (var intake = Visitor.as("intake1", language, Width.DESKTOP)) {
            intake.open("/intake/routing");

            assertThat(row(intake, number)).containsText(intake.in("指定承办单位", "Name the department"));
            assertThat(row(intake, number)).containsText(intake.in("自", "Waiting since"));
            intake.link(number, number).click();
            assertThat(intake.page()).hasURL(Pattern.compile("/complaints/" + number));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSupervisorGoesDownFromTheBoardToACase(Language language) {
        var number = number(Cases.toLookAt().assigned());
        try (var supervisor = Visitor.as("supervisor1", language, Width.DESKTOP)) {
            supervisor.open("/supervision");
            assertThat(supervisor.page().locator("[data-board] canvas")).isVisible();

            supervisor.link("经贸委", "Economic and Trade Commission").first().click();
            assertThat(supervisor.page()).hasURL(Pattern.compile("/supervision/ECON_TRADE"));
            supervisor.link("即将到期", "Due soon").click();
            assertThat(row(supervisor, number).first()).containsText(supervisor.in("还剩 1 个工作日", "1 working day left"));

            supervisor.link("已逾期", "Overdue").click();
            assertThat(supervisor.text("暂无逾期事项。", "Nothing is overdue.")).isVisible();
        }
    }

    private static Locator row(Visitor visitor, String number) {
        return visitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHas(visitor.link(number, number)));
    }

    private String number(String id) {
        return Client.user(stack, "investor1").complaint(id).path("number").asString();
    }
}
