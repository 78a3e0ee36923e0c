package org.redress.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.e2e.Redress;

/** In and out again, in both languages, on a narrow and on a usual screen. */
class SignInIT {

    private final Redress stack = Redress.stack();

    @ParameterizedTest
    @CsvSource({"ZH, PHONE", "ZH, DESKTOP", "EN, PHONE", "EN, DESKTOP"})
    void fromTheFirstPageAndBackToIt(Language language, Width width) {
        try (var visitor = Visitor.stranger(language, width)) {
            visitor.open("/");
            visitor.page()
                    .getByRole(AriaRole.MAIN)
                    .getByText(visitor.in("登录", "Sign in"))
                    .click();
            assertThat(visitor.page()).hasURL(stack.url("identity") + "/login");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", language.tag);
            visitor.assertAccessible();
            visitor.assertFits();
            visitor.screenshot("sign-in");

            visitor.signIn("investor1");
            visitor.unfoldMenu();
            assertThat(visitor.page().getByText("Investor 1 投资者一")).isVisible();

            visitor.button("退出登录", "Sign out").click();
            assertThat(visitor.page()).hasURL(stack.url("web-portal") + "/");
            visitor.unfoldMenu();
            assertThat(visitor.link("登录", "Sign in").first()).isVisible();

            visitor.open("/complaints");
            assertThat(visitor.page().url()).startsWith(stack.url("identity"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsSaidAndTheNextTryLeadsOn(Language language) {
        try (var visitor = Visitor.stranger(language, Width.PHONE)) {
            visitor.open("/complaints");
            visitor.field("用户名", "User name").fill("investor1");
            visitor.field("密码", "Password").fill("guess");
            visitor.button("登录", "Sign in").click();
            assertThat(visitor.page().getByRole(AriaRole.ALERT))
                    .hasText(visitor.in(
                            "用户名或密码不正确，请重新输入。", "The user name or the password is not right. Please try again."));
            visitor.assertAccessible();

            visitor.signIn("investor1");
            assertThat(visitor.page()).hasURL(Pattern.compile("/complaints"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOtherLanguageIsOneClickAwayAndKeepsThePage(Language language) {
        try (var visitor = Visitor.as("investor1", language, Width.DESKTOP)) {
            visitor.open("/complaints?status=ASSIGNED");
            visitor.link("English", "中文").click();

            assertThat(visitor.page()).hasURL(stack.url("web-portal") + "/complaints?status=ASSIGNED");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", language.other().tag);
            assertThat(visitor.page().reload().ok()).isTrue();
            assertThat(visitor.page().locator("html")).hasAttribute("lang", language.other().tag);
        }
    }
}
