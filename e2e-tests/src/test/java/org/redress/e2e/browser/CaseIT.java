package org.redress.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with a case on its page: the complaint centre, the investor, a department, a supervisor. */
class CaseIT {

    @ParameterizedTest
    @EnumSource
    void intakeAcceptsAndADepartmentIsToBeNamed(Language language) {
        var id = inReview();
        try (var intake = Visitor.as("intake1", language, Width.PHONE)) {
            intake.open("/complaints/" + id);
            intake.button("予以受理", "Accept the complaint").click();
            assertThat(done(intake)).containsText(intake.in("已受理", "has been accepted"));
            assertThat(current(intake)).containsText(intake.in("已受理", "Accepted"));
            assertWhole(intake);
        }
    }

    @ParameterizedTest
    @EnumSource
    void intakeAsksOnceForWhatIsMissingAndTheInvestorAnswers(Language language) {
        var id = inReview();
        try (var intake = Visitor.as("intake1", language, Width.DESKTOP)) {
            intake.open("/complaints/" + id);
            unfold(intake, "通知补正材料", "Ask for further materials");
            intake.field("需补正的材料", "What is missing").fill("营业执照 / licence\n\n付款凭证 / receipt");
            intake.expectInConsole("status of 400");
            intake.button("发出补正通知", "Send the request").click();
            assertThat(intake.page().getByRole(AriaRole.ALERT)).isVisible();
            assertThat(intake.field("需补正的材料", "What is missing")).hasValue("营业执照 / licence\n\n付款凭证 / receipt");
            assertWhole(intake);

            intake.field("已列明", "I have named everything").check();
            intake.button("发出补正通知", "Send the request").click();
            assertThat(done(intake)).isVisible();
            assertThat(asked(intake)).containsText("付款凭证 / receipt");
        }
        try (var investor = Visitor.as("investor1", language, Width.PHONE)) {
            investor.open("/complaints/" + id);
            assertThat(asked(investor)).containsText("营业执照 / licence");
            unfold(investor, "提交补正材料", "Send the materials");
            assertWhole(investor);
            investor.field("补正内容", "Your answer").fill("见附件。\nBoth are attached.");
            investor.button("提交投诉中心", "Send to the complaint centre").click();
            assertThat(done(investor)).isVisible();
            assertThat(current(investor)).containsText(investor.in("已收到", "Received"));
        }
        try (var intake = Visitor.as("intake1", language, Width.DESKTOP)) {
            intake.open("/complaints/" + id);
            assertThat(intake.button("予以受理", "Accept the complaint")).isVisible();
            assertThat(intake.page().locator("summary").getByText(intake.in("通知补正材料", "Ask for further materials")))
                    .hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theInvestorAddsADocumentAndTheDepartmentReadsIt(Language language) throws IOException {
        var id = Cases.file("ARBITRARY_FEES", "重复收取检测费", "Charged twice for one inspection", "ASSIGNED");
        var name = "收费票据 receipts.pdf";
        var receipts = ("%PDF-1.7\n" + language).getBytes(StandardCharsets.UTF_8);
        try (var investor = Visitor.as("investor1", language, Width.PHONE)) {
            investor.open("/complaints/" + id);
            var file = investor.field("从本机选择文件", "Choose a document");
            file.setInputFiles(new FilePayload("receipts.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 0}));
            investor.expectInConsole("status of 415");
            investor.button("添加附件", "Add document").click();
            assertThat(investor.page().getByRole(AriaRole.ALERT)).containsText(investor.in("不接受", "not accepted"));
            assertWhole(investor);

            file.setInputFiles(new FilePayload(name, "application/pdf", receipts));
            investor.button("添加附件", "Add document").click();
            assertThat(done(investor)).containsText(name);
            assertThat(investor.page().locator("#attachments")).containsText(investor.in("投诉人", "Complainant"));
            assertWhole(investor);
        }
        try (var handler = Visitor.as("handler-econ_trade", language, Width.DESKTOP)) {
            handler.open("/complaints/" + id);
            var download = handler.page()
                    .waitForDownload(() -> handler.link(name, name).click());
            assertEquals(name, download.suggestedFilename());
            assertArrayEquals(receipts, Files.readAllBytes(download.path()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalNeedsItsGroundAndSaysWhereToGo(Language language) {
        var id = inReview();
        try (var intake = Visitor.as("intake1", language, Width.PHONE)) {
            intake.open("/complaints/" + id);
            unfold(intake, "不予受理", "Do not accept");
            intake.field("不予受理的情形", "Ground").selectOption("NOT_THIS_AGENCY");
            form(intake, "reject").locator("[name=reason]").fill("由纪检监察机关处理。It belongs to discipline inspection.");
            form(intake, "reject").locator("[name=confirmed]").check();
            intake.expectInConsole("status of 400");
            intake.button("决定不予受理", "Do not accept the complaint").click();

            var agency = intake.field("有权处理的机关", "Agency that is responsible");
            assertThat(agency).hasAttribute("aria-invalid", "true");
            assertThat(form(intake, "reject").locator("[name=reason]"))
                    .hasValue("由纪检监察机关处理。It belongs to discipline inspection.");
            assertWhole(intake);

            agency.fill("市纪委监委 / discipline inspection");
            form(intake, "reject").locator("[name=confirmed]").check();
            intake.button("决定不予受理", "Do not accept the complaint").click();
            assertThat(done(intake)).isVisible();
        }
        try (var investor = Visitor.as("investor1", language, Width.PHONE)) {
            investor.open("/complaints/" + id);
            assertThat(current(investor)).containsText(investor.in("不予受理", "Not accepted"));
            var section = investor.page().locator("section[aria-labelledby=not-accepted]");
            assertThat(section).containsText("市纪委监委 / discipline inspection");
            assertThat(section).containsText("由纪检监察机关处理。");
            assertWhole(investor);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHandlerSignsAndSubmitsAResultAndASupervisorSeesAnUnbrokenHistory(Language language) {
        var id = atEconTrade();
        try (var handler = Visitor.as("handler-econ_trade", language, Width.DESKTOP)) {
            handler.open("/complaints/" + id);
            handler.button("签收", "Sign for the case").click();
            assertThat(done(handler)).isVisible();
            assertThat(current(handler)).containsText(handler.in("办理中", "In progress"));

            unfold(handler, "提交办理结果", "Submit the result");
            handler.field("处理方式", "Way of handling").selectOption("COORDINATION");
            form(handler, "submit-result").locator("[name=text]").fill("已退还检测费。\nThe fee has been paid back.");
            assertWhole(handler);
            handler.button("提交审核", "Submit for review").click();
            assertThat(done(handler)).isVisible();
            assertThat(current(handler)).containsText(handler.in("审核", "Under review"));
            assertThat(handler.page().locator("section[aria-labelledby=result]"))
                    .containsText("已退还检测费。");
        }
        try (var supervisor = Visitor.as("supervisor1", language, Width.DESKTOP)) {
            supervisor.open("/complaints/" + id);
            supervisor.link("完整记录及核验", "Full history with check").click();
            var verdict = supervisor.page().locator("section[aria-labelledby=verdict]");
            assertThat(verdict).containsText(supervisor.in("完整无误", "Intact"));
            assertThat(supervisor.page().locator("tbody > tr")).hasCount(5);
            supervisor
                    .page()
                    .locator("tbody > tr")
                    .first()
                    .locator("summary")
                    .last()
                    .click();
            assertWhole(supervisor);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseThatIsGivenBackLeavesTheDepartment(Language language) {
        var id = atEconTrade();
        try (var handler = Visitor.as("handler-econ_trade", language, Width.PHONE)) {
            handler.open("/complaints/" + id);
            unfold(handler, "退回", "Return the case");
            form(handler, "return-assignment")
                    .locator("[name=reason]")
                    .fill("属计委职责。The Planning Commission decides this.");
            form(handler, "return-assignment").locator("[name=legalBasis]").fill("三定方案第二条 / mandate, art. 2");
            form(handler, "return-assignment")
                    .locator("[name=suggestedDepartment]")
                    .selectOption("PLANNING");
            form(handler, "return-assignment").locator("[name=confirmed]").check();
            assertWhole(handler);
            handler.button("退回", "Return the case").click();
            assertThat(handler.page()).hasURL(Pattern.compile("/workbench$"));
            assertThat(done(handler)).containsText(handler.in("已退回", "has been returned"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoAtOnceTheSecondIsToldAndKeepsWhatWasTyped(Language language) {
        var id = inReview();
        try (var first = Visitor.as("intake1", language, Width.DESKTOP);
                var second = Visitor.as("intake1", language, Width.PHONE)) {
            second.open("/complaints/" + id);
            unfold(second, "不予受理", "Do not accept");
            second.field("不予受理的情形", "Ground").selectOption("CIVIL_OR_OUT_OF_SCOPE");
            form(second, "reject").locator("[name=reason]").fill("属于民事纠纷。A civil dispute.");
            form(second, "reject").locator("[name=confirmed]").check();

            first.open("/complaints/" + id);
            first.button("予以受理", "Accept the complaint").click();
            assertThat(done(first)).isVisible();

            second.expectInConsole("status of 4");
            second.button("决定不予受理", "Do not accept the complaint").click();
            var told = second.page().getByRole(AriaRole.ALERT);
            assertThat(told).containsText(second.in("他人已先行办理", "Somebody else was faster"));
            assertThat(told).containsText(second.in("已受理", "Accepted"));
            assertThat(told).containsText("属于民事纠纷。A civil dispute.");
            assertWhole(second);

            second.unfoldMenu();
            second.link("English", "中文").click();
            assertThat(second.page()).hasURL(Pattern.compile("/complaints/[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$"));
        }
    }

    private static String inReview() {
        return Cases.file("EXTORTION", "被索要财物", "Asked for a gift", "SUBMITTED");
    }

    private static String atEconTrade() {
        return Cases.file("ARBITRARY_FEES", "重复收费", "Charged twice", "ASSIGNED");
    }

    private static void unfold(Visitor visitor, String chinese, String english) {
        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText(visitor.in(chinese, english)))
                .click();
    }

    private static Locator form(Visitor visitor, String command) {
        return visitor.page().locator("form[action$='/" + command + "']");
    }

    private static Locator done(Visitor visitor) {
        return visitor.page().locator(".alert-success[role=status]");
    }

    private static Locator asked(Visitor visitor) {
        return visitor.page().locator("section[aria-labelledby=supplement]");
    }

    private static Locator current(Visitor visitor) {
        return visitor.page().locator("[aria-current=step]");
    }

    private static void assertWhole(Visitor visitor) {
        visitor.assertAccessible();
        visitor.assertFits();
    }
}
