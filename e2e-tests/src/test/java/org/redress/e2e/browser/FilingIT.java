package org.redress.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An investor files: told what is missing while typing, and left with a number and dates. */
class FilingIT {

    private static final double CLOCKS = 30_000;

    private final String title = "Permit " + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"ZH,PHONE", "EN,DESKTOP"})
    void anInvestorFilesAndGetsANumberAndDates(Language language, Width width) {
        try (var investor = Visitor.as("investor2", language, width)) {
            investor.open("/complaints/new");
            investor.expectInConsole("status of 400");
            investor.button("提交投诉", "File the complaint").click();
            assertThat(investor.page().getByRole(AriaRole.ALERT)).containsText(investor.in("尚未提交", "Not filed yet"));
            investor.assertAccessible();
            investor.assertFits();

            fillIn(investor);
            assertThat(investor.page().locator("#still-missing"))
                    .containsText(investor.in("必填内容已齐全", "Everything that is required is there"));
            investor.screenshot("filing");
            investor.button("提交投诉", "File the complaint").click();

            assertThat(investor.heading("您的投诉已收到", "We have your complaint")).isVisible();
            assertThat(investor.page().locator("#dates li").first())
                    .containsText(investor.in("前", "By "), new ContainsTextOptions().setTimeout(CLOCKS));
            investor.assertAccessible();
            investor.assertFits();
            investor.screenshot("receipt");

            investor.open("/complaints");
            assertThat(investor.text(title, title)).isVisible();
        }
    }

    @Test
    void whatIsWrongIsSaidWhileTypingAndTheDraftOutlivesTheLanguage() {
        try (var investor = Visitor.as("investor2", Language.EN, Width.DESKTOP)) {
            investor.open("/complaints/new");
            field(investor, "标题", "Title").fill(title);
            var email = field(investor, "电子邮箱", "E-mail");
            email.fill("anna");
            email.blur();
            assertThat(investor.page().locator("#complainant-contact-email-error"))
                    .not()
                    .isEmpty();
            assertThat(email).hasAttribute("aria-invalid", "true");
            assertThat(investor.page().locator("#region-error")).isEmpty();
            email.fill("anna@example.com");
            assertThat(email).not().hasAttribute("aria-invalid", Pattern.compile(".*"));

            investor.page()
                    .getByText("中文", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(investor.page()).hasURL(Pattern.compile(".*/complaints/new$"));
            assertThat(investor.page().locator("html")).hasAttribute("lang", "zh-CN");
            assertThat(investor.page().locator("#title")).hasValue(title);

            investor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("放弃草稿"))
                    .click();
            assertThat(investor.page().locator("#title")).hasValue("");
        }
    }

    @Test
    void sendingAFormTwiceFilesItOnce() {
        try (var investor = Visitor.as("investor2", Language.EN, Width.DESKTOP)) {
            investor.open("/complaints/new");
            fillIn(investor);
            investor.button("提交投诉", "File the complaint").dblclick();
            assertThat(investor.heading("您的投诉已收到", "We have your complaint")).isVisible();
            investor.open("/complaints");
            assertThat(investor.page().getByText(title)).hasCount(1);
        }
    }

    @Test
    void whatWasJustTypedComesAlongToTheOtherLanguage() {
        try (var investor = Visitor.as("investor2", Language.EN, Width.PHONE)) {
            investor.open("/complaints/new");
            investor.unfoldMenu();
            field(investor, "事实和理由", "Facts and reasons").fill(title);
            investor.page().locator("header a[hreflang]").click();
            assertThat(investor.page().locator("html")).hasAttribute("lang", "zh-CN");
            assertThat(investor.page().locator("#narrative")).hasValue(title);
        }
    }

    @Test
    void aSuggestionAsksForNoOfficeAndHasACategoryOfItsOwn() {
        try (var investor = Visitor.as("investor2", Language.ZH, Width.DESKTOP)) {
            investor.open("/complaints/new");
            var ownCategory = investor.page().locator("#category option[value=POLICY_SUGGESTION]");
            assertThat(ownCategory).isDisabled();
            fillIn(investor);
            investor.page().locator("#kind-suggestion").check();
            assertThat(investor.page().locator("#respondent-name")).isHidden();
            assertThat(ownCategory).isEnabled();
            field(investor, "类别", "Category").selectOption("POLICY_SUGGESTION");
            investor.button("提交投诉", "File the complaint").click();
            assertThat(investor.heading("您的投诉已收到", "We have your complaint")).isVisible();
        }
    }

    @Test
    void whatIsTypedAfterTheSessionIsOverIsThereAfterSigningInAgain() {
        try (var investor = Visitor.as("investor2", Language.EN, Width.DESKTOP)) {
            investor.expectInConsole("status of 403");
            investor.expectInConsole("Response Status Error Code 403");
            investor.open("/complaints/new");
            investor.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("REDRESS_PORTAL"));
            field(investor, "标题", "Title").fill(title);
            field(investor, "类别", "Category").selectOption("OTHER");
            investor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in and go on"))
                    .click();
            assertThat(investor.page().locator("#title")).hasValue(title);
            assertThat(investor.page().locator("#category")).hasValue("OTHER");
            assertThat(investor.page().locator("#draft")).containsText("Draft kept");
        }
    }

    @Test
    void theNumberOfTheReceiptIsCopiedWithOneClick() {
        try (var investor = Visitor.as("investor2", Language.EN, Width.DESKTOP)) {
            investor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            investor.open("/complaints/new");
            fillIn(investor);
            investor.button("提交投诉", "File the complaint").click();
            investor.button("复制投诉编号", "Copy the number").click();
            assertThat(investor.page().locator("#copied")).hasText("Copied");
            assertThat(investor.page().locator(".number"))
                    .hasText(investor.page()
                            .evaluate("() => navigator.clipboard.readText()")
                            .toString());
        }
    }

    private void fillIn(Visitor investor) {
        field(investor, "标题", "Title").fill(title);
        field(investor, "类别", "Category").selectOption("LAND_CONSTRUCTION");
        field(investor, "所在地区", "Where").selectOption("FEIXIAN");
        field(investor, "被投诉人", "Office complained about").fill("Planning section 规划科");
        field(investor, "事实和理由", "Facts and reasons").fill("Applied in March, no answer. 三月申请，至今未答复。");
        field(investor, "投诉请求", "What you ask for").fill("A decision. 请依法限期办理。");
        field(investor, "投诉人名称", "Name of the enterprise or investor").fill("Meyer Werkzeuge");
        field(investor, "投诉人类型", "Kind of complainant").selectOption("FIE");
        field(investor, "国家或地区", "Country or region").selectOption("DE");
        field(investor, "书面答复语言", "Language for our letters").selectOption("en");
        field(investor, "联系人", "Contact person").fill("Anna Meyer");
        var email = field(investor, "电子邮箱", "E-mail");
        email.fill("anna@example.com");
        email.blur();
        assertThat(investor.page().locator(".htmx-request")).hasCount(0);
    }

    /** By its name, whatever the label says in brackets about its being required. */
    private static Locator field(Visitor investor, String chinese, String english) {
        var name = investor.in(chinese, english);
        return investor.page().getByLabel(Pattern.compile("^" + name + "\\s*([(（].*)?$"));
    }
}
