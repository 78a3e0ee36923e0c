package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Leaving;
import org.redress.complaint.model.TextField;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.contracts.NonAcceptanceGround;
import org.redress.edge.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the complaint centre does about whether a complaint is taken up. */
@RestController
final class IntakeCommands {

    private final Commands commands;
    private final ReadComplaint complaints;

    IntakeCommands(Commands commands, ReadComplaint complaints) {
        this.commands = commands;
        this.complaints = complaints;
    }

    /** Nothing needs to be said. */
    record AcceptRequest() {}

    record RejectRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            NonAcceptanceGround ground,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason,

            @Schema(description = "Required for NOT_THIS_AGENCY", maxLength = FilingParser.NAME)
            String suggestedAgency) {}

    record SupplementRequest(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "What is missing: 1 to 20, one line each, at most 500 characters")
            List<String> items,

            @Schema(maxLength = Texts.NOTE) String note) {}

    @PostMapping(Commands.PATH + "accept")
    @Operation(summary = "Accept a complaint after review")
    ResponseEntity<ComplaintView> accept(CommandCall call, @RequestBody(required = false) AcceptRequest request) {
        return commands.carryOut(Command.ACCEPT, call, "", (complaint, on) -> complaint.accept(on));
    }

    @PostMapping(Commands.PATH + "reject")
    @Operation(summary = "Decline a complaint, with the ground and the reason")
    ResponseEntity<ComplaintView> reject(CommandCall call, @RequestBody RejectRequest request) {
        var fields = new Fields();
        var ground = fields.present("ground", request.ground());
        var agency = request.suggestedAgency();
        if (ground == NonAcceptanceGround.NOT_THIS_AGENCY && Fields.isBlank(agency)) {
            fields.wrong("suggestedAgency", "agency-needed");
        }
        var texts = new Texts(fields)
                .text(TextField.REASON, "reason", request.reason(), Texts.REASON)
                .optionalLine(TextField.SUGGESTED_AGENCY, "suggestedAgency", agency, FilingParser.NAME)
                .checked();
        return commands.carryOut(Command.REJECT, call, request, (complaint, on) -> complaint.reject(ground, texts, on));
    }

    @PostMapping(Commands.PATH + "request-supplement")
    @Operation(summary = "Ask the complainant, once, for what is missing")
    ResponseEntity<ComplaintView> requestSupplement(CommandCall call, @RequestBody SupplementRequest request) {
        var texts = new Texts(new Fields())
                .lines(TextField.SUPPLEMENT_ITEMS, "items", request.items())
                .optionalText(TextField.SUPPLEMENT_NOTE, "note", request.note(), Texts.NOTE)
                .checked();
        return commands.carryOut(
                Command.REQUEST_SUPPLEMENT, call, request, (complaint, on) -> complaint.requestSupplement(texts, on));
    }

    record MergeRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Id or number of the earlier complaint")
            String into,

            @Schema(maxLength = Texts.NOTE) String reason) {}

    @PostMapping(Commands.PATH + "merge")
    @Operation(summary = "Merge a duplicate into the earlier complaint, whose clock goes on")
    ResponseEntity<ComplaintView> merge(CommandCall call, @RequestBody MergeRequest request) {
        var fields = new Fields();
        var reference = fields.line("into", request.into(), FilingParser.NAME);
        var texts = new Texts(fields)
                .optionalText(TextField.MERGE_REASON, "reason", request.reason(), Texts.NOTE)
                .checked();
        var earlier = complaints.find(reference).orElseThrow(() -> {
            fields.wrong("into", "unknown-complaint");
            return Problem.invalid(fields.errors());
        });
        return commands.carryOut(
                Command.MERGE,
                call,
                request,
                (complaint, on) -> Leaving.merge(complaint, earlier.complaint(), texts, on));
    }
}
