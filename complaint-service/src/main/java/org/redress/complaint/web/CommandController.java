package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.model.Assignment;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.RespondentRule;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.NonAcceptanceGround;
import org.redress.edge.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One endpoint per command: it checks what was sent with it and names the move; the rest is the same for all. */
@RestController
final class CommandController {

    private static final String PATH = "/api/complaints/{id}/";
    private static final int REASON = 10_000;

    private final Commands commands;
    private final DirectoryCopy directory;
    private final RespondentRule respondentRule;

    CommandController(Commands commands, DirectoryCopy directory, RespondentRule respondentRule) {
        this.commands = commands;
        this.directory = directory;
        this.respondentRule = respondentRule;
    }

    /** Nothing needs to be said. */
    record AcceptRequest() {}

    record RejectRequest(NonAcceptanceGround ground, String reason, String suggestedAgency) {}

    record AssignRequest(String lead, List<String> coHandlers, HandlingClass handlingClass) {}

    @PostMapping(PATH + "accept")
    @Operation(summary = "Accept a complaint after review")
    ResponseEntity<ComplaintView> accept(
            @PathVariable String id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
            @RequestBody(required = false) AcceptRequest request) {
        return commands.carryOut(
                Command.ACCEPT,
                new CommandCall(id, caller, ifMatch, key),
                "",
                (complaint, by, at) -> complaint.accept(by, at));
    }

    @PostMapping(PATH + "reject")
    @Operation(summary = "Decline a complaint, with the ground and the reason")
    ResponseEntity<ComplaintView> reject(
            @PathVariable String id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
            @RequestBody RejectRequest request) {
        var fields = new Fields();
        var ground = fields.present("ground", request.ground());
        var reason = fields.text("reason", request.reason(), REASON);
        var agency = fields.optionalLine("suggestedAgency", request.suggestedAgency(), FilingParser.NAME);
        if (ground == NonAcceptanceGround.NOT_THIS_AGENCY && agency == null) {
            fields.wrong("suggestedAgency", "agency-needed");
        }
        fields.throwIfWrong();
        return commands.carryOut(
                Command.REJECT,
                new CommandCall(id, caller, ifMatch, key),
                request,
                (complaint, by, at) -> complaint.reject(ground, reason, agency, by, at));
    }

    @PostMapping(PATH + "assign")
    @Operation(summary = "Assign or reassign a complaint to a lead department and co-handlers")
    ResponseEntity<ComplaintView> assign(
            @PathVariable String id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
            @RequestBody AssignRequest request) {
        var coHandlers = request.coHandlers() == null ? List.<String>of() : request.coHandlers();
        check(request.lead(), coHandlers, new Fields());
        return commands.carryOut(
                Command.ASSIGN, new CommandCall(id, caller, ifMatch, key), request, (complaint, by, at) -> {
                    var handlingClass = request.handlingClass() == null
                            ? complaint.facts().handlingClass()
                            : request.handlingClass();
                    var to = Assignment.byPerson(request.lead(), coHandlers, handlingClass);
                    return complaint.assign(to, respondentRule, by, at);
                });
    }

    private void check(String lead, List<String> coHandlers, Fields fields) {
        var known = directory.current();
        fields.code("lead", lead, known::hasActiveDepartment);
        for (var i = 0; i < coHandlers.size(); i++) {
            var field = "coHandlers[" + i + "]";
            var code = fields.code(field, coHandlers.get(i), known::hasActiveDepartment);
            if (code != null && (code.equals(lead) || coHandlers.indexOf(code) < i)) {
                fields.wrong(field, "repeated");
            }
        }
        fields.throwIfWrong();
    }
}
