package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.TextField;
import org.redress.contracts.HandlingWay;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the lead department does with what it was assigned. */
@RestController
final class DepartmentCommands {

    private final Commands commands;
    private final DirectoryCopy directory;

    DepartmentCommands(Commands commands, DirectoryCopy directory) {
        this.commands = commands;
        this.directory = directory;
    }

    /** Nothing needs to be said. */
    record SignForRequest() {}

    record ProgressRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String text) {}

    record ReturnRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.NOTE)
            String legalBasis,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "An active department other than one's own",
                    example = "SCI_TECH")
            String suggestedDepartment) {}

    /** {@code signedBy}: the head who signed it, when somebody else sends it in. */
    record ResultRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            HandlingWay handlingWay,

            @Schema(maxLength = Texts.NOTE) String outcome,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String text,

            @Schema(maxLength = FilingParser.NAME) String signedBy) {}

    @PostMapping(Commands.PATH + "sign-for")
    @Operation(summary = "Sign for an assignment; handling begins")
    ResponseEntity<ComplaintView> signFor(CommandCall call, @RequestBody(required = false) SignForRequest request) {
        return commands.carryOut(Command.SIGN_FOR, call, "", (complaint, on) -> complaint.signFor(on));
    }

    @PostMapping(Commands.PATH + "record-progress")
    @Operation(summary = "Record what has been done; the complainant reads it")
    ResponseEntity<ComplaintView> recordProgress(CommandCall call, @RequestBody ProgressRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.PROGRESS, "text", request.text(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.RECORD_PROGRESS, call, request, (complaint, on) -> complaint.recordProgress(texts, on));
    }

    @PostMapping(Commands.PATH + "return-assignment")
    @Operation(summary = "Return an assignment, with reason, legal basis and the department held responsible")
    ResponseEntity<ComplaintView> returnAssignment(CommandCall call, @RequestBody ReturnRequest request) {
        var fields = new Fields();
        var suggested = fields.code(
                "suggestedDepartment", request.suggestedDepartment(), directory.current()::hasActiveDepartment);
        if (suggested != null && suggested.equals(call.caller().department())) {
            fields.wrong("suggestedDepartment", "own-department");
        }
        var texts = new Texts(fields)
                .text(TextField.RETURN_REASON, "reason", request.reason(), Texts.REASON)
                .text(TextField.LEGAL_BASIS, "legalBasis", request.legalBasis(), Texts.NOTE)
                .checked();
        return commands.carryOut(
                Command.RETURN_ASSIGNMENT,
                call,
                request,
                (complaint, on) -> complaint.returnAssignment(suggested, texts, on));
    }

    @PostMapping(Commands.PATH + "submit-result")
    @Operation(summary = "Submit the result for review, with the way of handling")
    ResponseEntity<ComplaintView> submitResult(CommandCall call, @RequestBody ResultRequest request) {
        var fields = new Fields();
        var way = fields.present("handlingWay", request.handlingWay());
        var texts = new Texts(fields)
                .optionalText(TextField.OUTCOME, "outcome", request.outcome(), Texts.NOTE)
                .text(TextField.RESULT, "text", request.text(), Texts.REASON)
                .optionalLine(TextField.SIGNED_BY, "signedBy", request.signedBy(), FilingParser.NAME)
                .checked();
        return commands.carryOut(
                Command.SUBMIT_RESULT, call, request, (complaint, on) -> complaint.submitResult(way, texts, on));
    }
}
