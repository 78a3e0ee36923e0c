package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.complaint.lifecycle.ReferComplaint;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Leaving;
import org.redress.complaint.model.TextField;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the complainant does after filing. */
@RestController
final class ComplainantCommands {

    private final Commands commands;
    private final ReferComplaint referrals;

    ComplainantCommands(Commands commands, ReferComplaint referrals) {
        this.commands = commands;
        this.referrals = referrals;
    }

    record SupplyRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.NARRATIVE)
            String text) {}

    @PostMapping(Commands.PATH + "supply-materials")
    @Operation(summary = "Supply what the centre asked for; it then goes back to review")
    ResponseEntity<ComplaintView> supplyMaterials(CommandCall call, @RequestBody SupplyRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.MATERIALS, "text", request.text(), FilingParser.NARRATIVE)
                .checked();
        return commands.carryOut(
                Command.SUPPLY_MATERIALS, call, request, (complaint, on) -> complaint.supplyMaterials(texts, on));
    }

    record WithdrawRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    /** MOFCOM Order No. 3 of 2020, Art. 14, grounds 7 to 9. */
    enum ProceedingGround {
        AT_HIGHER_AGENCY,
        AT_PETITION_DEPT,
        IN_RECONSIDERATION_OR_LITIGATION
    }

    record ProceedingRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ProceedingGround ground,

            @Schema(description = "Which authority or court, since when", maxLength = Texts.NOTE)
            String text) {}

    record ReferRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    @PostMapping(Commands.PATH + "withdraw")
    @Operation(summary = "Withdraw a complaint in writing")
    ResponseEntity<ComplaintView> withdraw(CommandCall call, @RequestBody WithdrawRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.WITHDRAWAL_REASON, "reason", request.reason(), Texts.REASON)
                .checked();
        return commands.carryOut(
                Command.WITHDRAW, call, request, (complaint, on) -> Leaving.withdraw(complaint, texts, on));
    }

    @PostMapping(Commands.PATH + "record-parallel-proceeding")
    @Operation(summary = "Record that another authority or a court has the matter; it then counts as withdrawn")
    ResponseEntity<ComplaintView> recordParallelProceeding(CommandCall call, @RequestBody ProceedingRequest request) {
        var fields = new Fields();
        var ground = fields.present("ground", request.ground());
        var texts = new Texts(fields)
                .optionalText(TextField.WITHDRAWAL_REASON, "text", request.text(), Texts.NOTE)
                .checked();
        texts.put(TextField.PROCEEDING_GROUND, ground.name());
        return commands.carryOut(
                Command.RECORD_PARALLEL_PROCEEDING,
                call,
                request,
                (complaint, on) -> Leaving.recordParallelProceeding(complaint, texts, on));
    }

    @PostMapping(Commands.PATH + "refer-to-higher-level")
    @Operation(
            summary = "Take a complaint to the agency one level up",
            description = "A new complaint is filed there, linked to this one, whose state does not change.")
    ResponseEntity<ComplaintView> refer(CommandCall call, @RequestBody ReferRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.OBJECTION, "reason", request.reason(), Texts.REASON)
                .checked();
        return commands.work(Command.REFER_TO_HIGHER_LEVEL, call, request, order -> referrals.refer(order, texts));
    }
}
