package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Conclusion;
import org.redress.complaint.model.Ending;
import org.redress.complaint.model.TextField;
import org.redress.contracts.ClosingGround;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** From the review of a result to the call-back, and back to work when the complainant is not helped. */
@RestController
final class ConclusionCommands {

    private final Commands commands;

    ConclusionCommands(Commands commands) {
        this.commands = commands;
    }

    private static final int BEST = 5;

    record RedoRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    record ConcludeRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ClosingGround closingGround,

            @Schema(
                    description = "The answer to the complainant; the submitted result when left out",
                    maxLength = Texts.REASON)
            String answer,

            @Schema(
                    description = "When and how the complainant agreed; required for COORDINATED_AND_AGREED",
                    maxLength = Texts.NOTE)
            String consent) {}

    record NotifyRequest(
            @Schema(description = "How the written result was delivered", maxLength = Texts.NOTE)
            String delivery) {}

    @Schema(description = "contacted is true when left out; solved is then required")
    record CallbackRequest(
            Boolean contacted,
            Boolean solved,

            @Schema(minimum = "1", maximum = "5") Integer satisfaction,

            @Schema(maxLength = Texts.NOTE) String comment) {}

    record ReopenRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    @PostMapping(Commands.PATH + "return-for-redo")
    @Operation(summary = "Send a result back to the department; its clock is not reset")
    ResponseEntity<ComplaintView> returnForRedo(CommandCall call, @RequestBody RedoRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.REDO_REASON, "reason", request.reason(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.RETURN_FOR_REDO,
                call,
                request,
                (complaint, on) -> Conclusion.returnForRedo(complaint, texts, on));
    }

    @PostMapping(Commands.PATH + "conclude")
    @Operation(summary = "Conclude the handling, with its ground and the answer to the complainant")
    ResponseEntity<ComplaintView> conclude(CommandCall call, @RequestBody ConcludeRequest request) {
        var fields = new Fields();
        var ground = fields.present("closingGround", request.closingGround());
        var texts = new Texts(fields)
                .optionalText(TextField.ANSWER, "answer", request.answer(), Texts.REASON)
                .optionalText(TextField.CONSENT, "consent", request.consent(), Texts.NOTE)
                .checked();
        return commands.carryOutOnHistory(Command.CONCLUDE, call, request, (stored, on) -> {
            var submitted = stored.texts().get(TextField.RESULT);
            return Conclusion.conclude(stored.complaint(), ground, texts, submitted, on);
        });
    }

    @PostMapping(Commands.PATH + "notify-result")
    @Operation(summary = "Notify the complainant of the result in writing")
    ResponseEntity<ComplaintView> notifyResult(CommandCall call, @RequestBody(required = false) NotifyRequest request) {
        var sent = request == null ? new NotifyRequest(null) : request;
        var texts = new Texts(new Fields())
                .optionalText(TextField.DELIVERY, "delivery", sent.delivery(), Texts.NOTE)
                .checked();
        return commands.carryOut(
                Command.NOTIFY_RESULT, call, sent, (complaint, on) -> Conclusion.notifyResult(complaint, texts, on));
    }

    @PostMapping(Commands.PATH + "record-callback")
    @Operation(summary = "Record whether the matter is solved and how satisfied the complainant is")
    ResponseEntity<ComplaintView> recordCallback(CommandCall call, @RequestBody CallbackRequest request) {
        var fields = new Fields();
        var answer = answer(request, fields);
        var texts = new Texts(fields)
                .optionalText(TextField.COMMENT, "comment", request.comment(), Texts.NOTE)
                .checked();
        return commands.carryOut(
                Command.RECORD_CALLBACK,
                call,
                request,
                (complaint, on) -> Conclusion.recordCallback(complaint, answer, texts, on));
    }

    static Ending.Callback answer(CallbackRequest request, Fields fields) {
        if (Boolean.FALSE.equals(request.contacted())) {
            return new Ending.Callback(false, null, null); // nobody answered, so there is no answer to count
        }
        fields.present("solved", request.solved());
        checkSatisfaction("satisfaction", request.satisfaction(), fields);
        return new Ending.Callback(true, request.solved(), request.satisfaction());
    }

    static void checkSatisfaction(String field, Integer satisfaction, Fields fields) {
        if (satisfaction != null && (satisfaction < 1 || satisfaction > BEST)) {
            fields.wrong(field, "not-in-range", 1, BEST);
        }
    }

    @PostMapping(Commands.PATH + "reopen")
    @Operation(summary = "Have a complaint handled again that was answered but not solved")
    ResponseEntity<ComplaintView> reopen(CommandCall call, @RequestBody ReopenRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.REOPENING_REASON, "reason", request.reason(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.REOPEN, call, request, (complaint, on) -> Conclusion.reopen(complaint, texts, on));
    }
}
