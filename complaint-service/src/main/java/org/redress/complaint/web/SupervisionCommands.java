package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.model.Assignment;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Supervising;
import org.redress.complaint.model.TextField;
import org.redress.contracts.CardColour;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cards, recusals, what is reported to supervisors, and what they note. */
@RestController
final class SupervisionCommands {

    private final Commands commands;
    private final DirectoryCopy directory;

    SupervisionCommands(Commands commands, DirectoryCopy directory) {
        this.commands = commands;
        this.directory = directory;
    }

    record CardRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            CardColour colour,

            @Schema(description = "The lead when left out", example = "ECON_TRADE")
            String department,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    record CardAnswer(
            @Schema(description = "The one that has waited longest when left out")
            String card,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String text) {}

    record CardLifting(
            @Schema(description = "The oldest when left out")
            String card,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    record RecusalRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    record RecusalDecision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean upheld,

            @Schema(description = "The department that takes over, if one does", example = "SCI_TECH")
            String lead,

            @Schema(description = "The colleague who takes over within the department", maxLength = FilingParser.NAME)
            String handler,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    record RetaliationReport(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String text) {}

    record PolicyProposal(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String text) {}

    record Note(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String text) {}

    @PostMapping(Commands.PATH + "issue-card")
    @Operation(summary = "Issue a supervision card, of a higher colour than the department has")
    ResponseEntity<ComplaintView> issueCard(CommandCall call, @RequestBody CardRequest request) {
        var fields = new Fields();
        var colour = fields.present("colour", request.colour());
        var department = department(fields, "department", request.department());
        var texts = new Texts(fields)
                .text(TextField.CARD_REASON, "reason", request.reason(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.ISSUE_CARD,
                call,
                request,
                (complaint, on) -> Supervising.issueCard(complaint, colour, department, null, texts, on));
    }

    @PostMapping(Commands.PATH + "answer-card")
    @Operation(summary = "Answer a supervision card for one's department")
    ResponseEntity<ComplaintView> answerCard(CommandCall call, @RequestBody CardAnswer request) {
        var texts = new Texts(new Fields())
                .text(TextField.CARD_ANSWER, "text", request.text(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.ANSWER_CARD,
                call,
                request,
                (complaint, on) -> Supervising.answerCard(complaint, blankToNull(request.card()), texts, on));
    }

    @PostMapping(Commands.PATH + "lift-card")
    @Operation(summary = "Lift a supervision card")
    ResponseEntity<ComplaintView> liftCard(CommandCall call, @RequestBody CardLifting request) {
        var texts = new Texts(new Fields())
                .text(TextField.LIFT_REASON, "reason", request.reason(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.LIFT_CARD,
                call,
                request,
                (complaint, on) -> Supervising.liftCard(complaint, blankToNull(request.card()), texts, on));
    }

    @PostMapping(Commands.PATH + "recuse")
    @Operation(summary = "Ask that somebody with an interest in the case no longer handles it")
    ResponseEntity<ComplaintView> recuse(CommandCall call, @RequestBody RecusalRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.RECUSAL_REASON, "reason", request.reason(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.RECUSE, call, request, (complaint, on) -> Supervising.recuse(complaint, texts, on));
    }

    @PostMapping(Commands.PATH + "decide-recusal")
    @Operation(summary = "Decide on a recusal; upheld it names another handler or another lead")
    ResponseEntity<ComplaintView> decideRecusal(CommandCall call, @RequestBody RecusalDecision request) {
        var fields = new Fields();
        var upheld = Boolean.TRUE.equals(fields.present("upheld", request.upheld()));
        var lead = department(fields, "lead", request.lead());
        if (upheld && Fields.isBlank(request.lead()) && Fields.isBlank(request.handler())) {
            fields.wrong("lead", "successor-needed");
        }
        var texts = new Texts(fields)
                .text(TextField.RECUSAL_DECISION, "reason", request.reason(), Texts.REASON)
                .optionalLine(TextField.SUCCESSOR, "handler", request.handler(), FilingParser.NAME)
                .checked();
        return commands.carryOut(Command.DECIDE_RECUSAL, call, request, (complaint, on) -> {
            var handlingClass = complaint.facts().handlingClass();
            var to = lead == null ? null : Assignment.byPerson(lead, List.of(), handlingClass);
            return Supervising.decideRecusal(complaint, upheld, to, texts, on);
        });
    }

    @PostMapping(Commands.PATH + "report-retaliation")
    @Operation(summary = "Report retaliation for a complaint, at any time; only supervisors read it")
    ResponseEntity<ComplaintView> reportRetaliation(CommandCall call, @RequestBody RetaliationReport request) {
        var texts = new Texts(new Fields())
                .text(TextField.RETALIATION, "text", request.text(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.REPORT_RETALIATION,
                call,
                request,
                (complaint, on) -> Supervising.reportRetaliation(complaint, texts, on));
    }

    @PostMapping(Commands.PATH + "submit-policy-proposal")
    @Operation(summary = "Propose a better policy to those who make it, with what this complaint has shown")
    ResponseEntity<ComplaintView> submitPolicyProposal(CommandCall call, @RequestBody PolicyProposal request) {
        var texts = new Texts(new Fields())
                .text(TextField.PROPOSAL, "text", request.text(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.SUBMIT_POLICY_PROPOSAL,
                call,
                request,
                (complaint, on) -> Supervising.submitPolicyProposal(complaint, texts, on));
    }

    @PostMapping(Commands.PATH + "add-note")
    @Operation(summary = "Add an auditor's note; it alters no fact and only supervisors read it")
    ResponseEntity<ComplaintView> addNote(CommandCall call, @RequestBody Note request) {
        var texts = new Texts(new Fields())
                .text(TextField.NOTE, "text", request.text(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.ADD_NOTE, call, request, (complaint, on) -> Supervising.addNote(complaint, texts, on));
    }

    private String department(Fields fields, String field, String code) {
        return Fields.isBlank(code) ? null : fields.code(field, code, directory.current()::hasActiveDepartment);
    }

    private static String blankToNull(String card) {
        return Fields.isBlank(card) ? null : card;
    }
}
