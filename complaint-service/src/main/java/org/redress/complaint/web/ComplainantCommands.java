package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.TextField;
import org.redress.edge.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the complainant does after filing. */
@RestController
final class ComplainantCommands {

    private final Commands commands;

    ComplainantCommands(Commands commands) {
        this.commands = commands;
    }

    record SupplyRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.NARRATIVE)
            String text) {}

    @PostMapping(Commands.PATH + "supply-materials")
    @Operation(summary = "Supply what the centre asked for; it then goes back to review")
    ResponseEntity<ComplaintView> supplyMaterials(
            @PathVariable String id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
            @RequestBody SupplyRequest request) {
        var texts = new Texts(new Fields())
                .text(TextField.MATERIALS, "text", request.text(), FilingParser.NARRATIVE)
                .checked();
        var call = new CommandCall(id, caller, ifMatch, key);
        return commands.carryOut(
                Command.SUPPLY_MATERIALS, call, request, (complaint, on) -> complaint.supplyMaterials(texts, on));
    }
}
