package org.redress.portal.commands;

import static org.redress.portal.commands.Field.category;
import static org.redress.portal.commands.Field.choice;
import static org.redress.portal.commands.Field.day;
import static org.redress.portal.commands.Field.department;
import static org.redress.portal.commands.Field.departments;
import static org.redress.portal.commands.Field.line;
import static org.redress.portal.commands.Field.lines;
import static org.redress.portal.commands.Field.number;
import static org.redress.portal.commands.Field.region;
import static org.redress.portal.commands.Field.text;
import static org.redress.portal.commands.Field.yesNo;

import java.util.List;
import java.util.Optional;

/**
 * The commands that have a form, in the order in which a page offers them. A new one needs a row here and its texts
 * ({@code command.<name>...}) in both languages; whether it is offered on a case, complaint-service says.
 */
public final class Commands {

    /** In the order of the law, MOFCOM Order No. 3 of 2020, Art. 14. */
    private static final List<String> GROUNDS = List.of(
            "NOT_ELIGIBLE_COMPLAINANT",
            "CIVIL_OR_OUT_OF_SCOPE",
            "NOT_THIS_AGENCY",
            "STILL_INCOMPLETE_AFTER_SUPPLEMENT",
            "FABRICATED_OR_NO_FACTUAL_BASIS",
            "REPEAT_WITHOUT_NEW_EVIDENCE",
            "AT_HIGHER_AGENCY",
            "AT_PETITION_DEPT",
            "IN_RECONSIDERATION_OR_LITIGATION");

    /** The same, Art. 18. */
    private static final List<String> WAYS =
            List.of("MUTUAL_UNDERSTANDING", "COORDINATION", "POLICY_PROPOSAL", "OTHER");

    private static final List<String> CLASSES = List.of("SIMPLE", "CROSS_DEPT", "COMPLEX");

    /** The same, Art. 20. */
    private static final List<String> CLOSING_GROUNDS = List.of(
            "COORDINATED_AND_AGREED",
            "FACTS_NOT_ESTABLISHED",
            "NO_LEGAL_BASIS",
            "WITHDRAWN_IN_WRITING",
            "NO_LONGER_ELIGIBLE",
            "NOT_PARTICIPATING");

    private static final List<String> PROCEEDINGS = GROUNDS.subList(6, 9);
    private static final List<String> KINDS = List.of("RIGHTS", "SUGGESTION");
    private static final List<String> EXTENDABLE = List.of("HANDLING", "CONCLUSION");
    private static final List<String> EXTENSION_GROUNDS = List.of("MULTI_DEPARTMENT", "COMPLEX");
    private static final List<String> COLOURS = List.of("BLUE", "YELLOW", "RED");
    private static final List<String> SATISFACTION = List.of("5", "4", "3", "2", "1");

    private static final List<Command> TABLE = List.of(
            Command.of("accept"),
            Command.of("request-supplement", lines("items"), text("note").optional())
                    .confirm(),
            Command.of(
                            "reject",
                            choice("ground", "nonAcceptanceGround", GROUNDS),
                            text("reason"),
                            line("suggestedAgency").optional())
                    .confirm(),
            Command.of("supply-materials", text("text")),
            Command.of("supply-info", text("text")),
            Command.of(
                    "assign",
                    department("lead"),
                    departments("coHandlers").optional(),
                    choice("handlingClass", "handlingClass", CLASSES).optional()),
            Command.of(
                            "decide-return",
                            department("lead"),
                            departments("coHandlers").optional(),
                            choice("handlingClass", "handlingClass", CLASSES).optional(),
                            text("reason"))
                    .confirm(),
            Command.of("sign-for"),
            Command.of("record-progress", text("text")),
            Command.of("request-info", text("text"), day("answerBy").optional()),
            Command.of(
                    "submit-result",
                    choice("handlingWay", "handlingWay", WAYS),
                    line("outcome").optional(),
                    text("text"),
                    line("signedBy").optional()),
            Command.of("record-meeting", text("text"), text("participants").optional()),
            Command.of("consult-expert", text("text"), line("expert").optional()),
            Command.of(
                    "request-extension",
                    choice("stage", "stage", EXTENDABLE),
                    number("workingDays"),
                    choice("ground", "extensionGround", EXTENSION_GROUNDS).optional(),
                    text("reason")),
            Command.of(
                    "decide-extension",
                    yesNo("granted"),
                    number("workingDays").optional(),
                    text("reason").optional()),
            Command.of(
                            "conclude",
                            choice("closingGround", "closingGround", CLOSING_GROUNDS),
                            text("answer").optional(),
                            text("consent").optional())
                    .confirm(),
            Command.of("return-for-redo", text("reason")),
            Command.of("notify-result", text("delivery").optional()),
            Command.of(
                    "record-callback",
                    yesNo("solved").optional(),
                    choice("satisfaction", "satisfaction", SATISFACTION).optional(),
                    text("comment").optional(),
                    yesNo("contacted").optional()),
            Command.of("reopen", text("reason")).confirm(),
            Command.of("answer-card", text("text"), line("card").optional()),
            Command.of("return-assignment", text("reason"), text("legalBasis"), department("suggestedDepartment"))
                    .confirm()
                    .then("/workbench"),
            Command.of("refer-to-higher-level", text("reason")).confirm(),
            Command.of(
                    "decide-recusal",
                    yesNo("upheld"),
                    department("lead").optional(),
                    line("handler").optional(),
                    text("reason")),
            Command.of(
                            "reclassify",
                            choice("kind", "kind", KINDS).optional(),
                            category("category").optional(),
                            region("region").optional(),
                            choice("handlingClass", "handlingClass", CLASSES).optional(),
                            line("respondent.name").optional(),
                            department("respondent.departmentCode").optional(),
                            text("reason"))
                    .asRare(),
            Command.of("merge", line("into"), text("reason").optional())
                    .confirm()
                    .asRare(),
            Command.of(
                            "issue-card",
                            choice("colour", "cardColour", COLOURS),
                            department("department").optional(),
                            text("reason"))
                    .asRare(),
            Command.of("lift-card", line("card").optional(), text("reason")).asRare(),
            Command.of("submit-policy-proposal", text("text")).asRare(),
            Command.of("add-note", text("text")).asRare(),
            Command.of("recuse", text("reason")).asRare(),
            Command.of("report-retaliation", text("text")).asRare(),
            Command.of(
                            "record-parallel-proceeding",
                            choice("ground", "nonAcceptanceGround", PROCEEDINGS),
                            text("text").optional())
                    .confirm()
                    .asRare(),
            Command.of("withdraw", text("reason")).confirm().asRare());

    private Commands() {}

    static List<Command> table() {
        return TABLE;
    }

    public static Optional<Command> named(String name) {
        return TABLE.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
