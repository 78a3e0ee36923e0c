package org.redress.portal.commands;

import static org.redress.portal.commands.Field.choice;
import static org.redress.portal.commands.Field.department;
import static org.redress.portal.commands.Field.departments;
import static org.redress.portal.commands.Field.line;
import static org.redress.portal.commands.Field.lines;
import static org.redress.portal.commands.Field.text;

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
            Command.of(
                    "submit-result",
                    choice("handlingWay", "handlingWay", WAYS),
                    line("outcome").optional(),
                    text("text"),
                    line("signedBy").optional()),
            Command.of("return-assignment", text("reason"), text("legalBasis"), department("suggestedDepartment"))
                    .confirm()
                    .then("/workbench"));

    private Commands() {}

    static List<Command> table() {
        return TABLE;
    }

    public static Optional<Command> named(String name) {
        return TABLE.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
