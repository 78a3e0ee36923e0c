package org.redress.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.redress.e2e.Redress;

/** While a service is away, its part of a page says so in plain words and the rest goes on. */
@Isolated("stops parts that the other stories need")
class ServiceAwayIT {

    private final Redress stack = Redress.stack();

    @AfterEach
    void bringBack() {
        stack.must("up", "--detach");
    }

    @Test
    void onlyWhatItWouldHaveSaidIsMissing() {
        var path = "/complaints/" + Cases.toLookAt().assigned();
        try (var chinese = Visitor.as("intake1", Language.ZH, Width.PHONE);
                var english = Visitor.as("intake1", Language.EN, Width.DESKTOP)) {
            stack.kill("routing-service");
            stack.kill("notification-service");
            seesAllButReasonsAndWorkingDays(chinese, path);
            seesAllButReasonsAndWorkingDays(english, path);

            stack.kill("complaint-service");
            isToldThatComplaintsCannotBeRead(chinese, path);
            isToldThatComplaintsCannotBeRead(english, path);
        }
    }

    private static void seesAllButReasonsAndWorkingDays(Visitor intake, String path) {
        intake.expectInConsole("[object Event]"); // a page that is told of new work has lost its stream
        assertThat(intake.open(path).status()).isEqualTo(200);
        assertThat(intake.text("交办理由暂时无法显示", "The reasons for the choice of department cannot be shown"))
                .isVisible();
        assertThat(intake.text("工作日和通知暂时无法显示", "Working days and notices cannot be shown")
                        .first())
                .isVisible();
        assertThat(intake.text("自九月起，我公司三次书面询问", "自九月起，我公司三次书面询问")).isVisible();
        intake.assertAccessible();
        intake.assertFits();
    }

    private static void isToldThatComplaintsCannotBeRead(Visitor intake, String path) {
        intake.expectInConsole("status of 503");
        assertThat(intake.open(path).status()).isEqualTo(503);
        assertThat(intake.text("投诉暂时无法读取或提交", "Complaints cannot be read or filed at the moment"))
                .isVisible();
        intake.assertAccessible();
        intake.assertFits();
    }
}
