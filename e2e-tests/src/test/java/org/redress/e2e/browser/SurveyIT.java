package org.redress.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.e2e.Client;
import org.redress.e2e.Redress;

/** The call-back by the link in the notice of a result. */
class SurveyIT {

    private final Redress stack = Redress.stack();

    @ParameterizedTest
    @CsvSource({"ZH, PHONE", "EN, DESKTOP"})
    void whoHoldsTheLinkAnswersWithoutSigningIn(Language language, Width width) {
        var id = notified();
        var contact = Client.service(stack, "notification-service")
                .get("complaint-service", "/internal/complaints/" + id + "/contact");
        var link = "/survey/" + contact.path("callbackToken").asString();
        try (var visitor = Visitor.stranger(language, width)) {
            assertThat(visitor.open(link).status()).isEqualTo(200);
            visitor.assertAccessible();
            visitor.assertFits();

            for (var answer : new String[] {"#contacted-true", "#solved-false", "#satisfied-1"}) {
                visitor.page().locator(answer).check();
            }
            visitor.button("提交", "Send the answer").click();

            assertThat(visitor.page().locator(".alert-success")).containsText(visitor.in("感谢您的答复", "Thank you"));
            assertThat(visitor.text("您可以在", "You can have the complaint handled again"))
                    .isVisible();
            visitor.assertAccessible();
            visitor.assertFits();

            visitor.open(link);
            assertThat(visitor.page().locator(".alert-success"))
                    .containsText(visitor.in("以该答复为准", "That answer stands"));
            assertThat(visitor.page().locator("input[type=radio]")).hasCount(0);
        }
        var answered = Client.user(stack, "supervisor1").complaint(id).path("callback");
        assertThat(answered.path("solved").asBoolean(true)).isFalse();
        assertThat(answered.path("satisfaction").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ZH, DESKTOP", "EN, PHONE"})
    void aLinkThatIsNoneIsToldSoInWords(Language language, Width width) {
        try (var visitor = Visitor.stranger(language, width)) {
            visitor.expectInConsole("status of 404");
            assertThat(visitor.open("/survey/nothing").status()).isEqualTo(404);
            assertThat(visitor.heading("该链接已失效", "This link can no longer be used"))
                    .isVisible();
            visitor.assertAccessible();
            visitor.assertFits();
        }
    }

    private String notified() {
        var id = Cases.file("OTHER", "答复后的回访", "A result to be asked about", "ACCEPTED");
        var intake = Client.user(stack, "intake1");
        intake.command(id, "assign", Map.of("lead", "AGRICULTURE"));
        Client.user(stack, "handler-agriculture").command(id, "sign-for", Map.of());
        intake.command(id, "conclude", Map.of("closingGround", "NO_LEGAL_BASIS", "answer", "It is lawful."));
        intake.command(id, "notify-result", Map.of());
        return id;
    }
}
