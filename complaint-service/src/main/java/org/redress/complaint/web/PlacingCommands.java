package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.model.Assignment;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.TextField;
import org.redress.contracts.HandlingClass;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How people say which departments answer for a complaint. */
@RestController
final class PlacingCommands {

    private final Commands commands;
    private final DirectoryCopy directory;

    PlacingCommands(Commands commands, DirectoryCopy directory) {
        this.commands = commands;
        this.directory = directory;
    }

    record AssignRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "ECON_TRADE")
            String lead,

            List<String> coHandlers,

            @Schema(description = "That of the complaint when left out")
            HandlingClass handlingClass) {}

    record DecideReturnRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "ECON_TRADE")
            String lead,

            List<String> coHandlers,

            @Schema(description = "That of the complaint when left out")
            HandlingClass handlingClass,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason) {}

    @PostMapping(Commands.PATH + "assign")
    @Operation(summary = "Assign or reassign a complaint to a lead department and co-handlers")
    ResponseEntity<ComplaintView> assign(CommandCall call, @RequestBody AssignRequest request) {
        var fields = new Fields();
        check(request.lead(), request.coHandlers(), fields);
        fields.throwIfWrong();
        return commands.carryOut(Command.ASSIGN, call, request, (complaint, on) -> {
            var handlingClass = handlingClass(request.handlingClass(), complaint);
            return complaint.assign(Assignment.byPerson(request.lead(), request.coHandlers(), handlingClass), on);
        });
    }

    @PostMapping(Commands.PATH + "decide-return")
    @Operation(summary = "Decide, finally, who answers for a complaint that was returned too often")
    ResponseEntity<ComplaintView> decideReturn(CommandCall call, @RequestBody DecideReturnRequest request) {
        var fields = new Fields();
        check(request.lead(), request.coHandlers(), fields);
        var texts = new Texts(fields)
                .text(TextField.ADJUDICATION, "reason", request.reason(), Texts.REASON)
                .checked();
        return commands.carryOut(Command.DECIDE_RETURN, call, request, (complaint, on) -> {
            var handlingClass = handlingClass(request.handlingClass(), complaint);
            var to = Assignment.adjudicated(request.lead(), request.coHandlers(), handlingClass);
            return complaint.decideReturn(to, texts, on);
        });
    }

    private static HandlingClass handlingClass(HandlingClass named, Complaint complaint) {
        return named == null ? complaint.facts().handlingClass() : named;
    }

    private void check(String lead, List<String> coHandlers, Fields fields) {
        var known = directory.current();
        fields.code("lead", lead, known::hasActiveDepartment);
        for (var i = 0; coHandlers != null && i < coHandlers.size(); i++) {
            var field = "coHandlers[" + i + "]";
            var code = fields.code(field, coHandlers.get(i), known::hasActiveDepartment);
            if (code != null && (code.equals(lead) || coHandlers.indexOf(code) < i)) {
                fields.wrong(field, "repeated");
            }
        }
    }
}
