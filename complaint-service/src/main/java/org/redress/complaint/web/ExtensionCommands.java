package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Extensions;
import org.redress.complaint.model.Handling.Extension;
import org.redress.complaint.model.TextField;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** More time for a stage: the lead asks, a supervisor decides. */
@RestController
final class ExtensionCommands {

    private final Commands commands;

    ExtensionCommands(Commands commands) {
        this.commands = commands;
    }

    private static final int MOST_DAYS = 250;

    /** What may be extended at all. */
    enum Stage {
        HANDLING,
        CONCLUSION
    }

    /** Why more time is lawful. */
    enum Ground {
        MULTI_DEPARTMENT,
        COMPLEX
    }

    record ExtensionRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Stage stage,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "250")
            Integer workingDays,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Texts.REASON)
            String reason,

            @Schema(description = "MULTI_DEPARTMENT where there are co-handlers, else COMPLEX, when left out")
            Ground ground) {}

    record ExtensionDecision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean granted,

            @Schema(description = "Fewer than were asked for; as many when left out", minimum = "1")
            Integer workingDays,

            @Schema(description = "Required for a refusal", maxLength = Texts.REASON)
            String reason) {}

    @PostMapping(Commands.PATH + "request-extension")
    @Operation(summary = "Ask for more working days for handling or conclusion, before the due day")
    ResponseEntity<ComplaintView> requestExtension(CommandCall call, @RequestBody ExtensionRequest request) {
        var fields = new Fields();
        var stage = fields.present("stage", request.stage());
        days(fields, fields.present("workingDays", request.workingDays()));
        var texts = new Texts(fields)
                .text(TextField.EXTENSION_REASON, "reason", request.reason(), Texts.REASON)
                .checked();
        var wanted = new Extension(stage.name(), request.workingDays());
        return commands.carryOut(Command.REQUEST_EXTENSION, call, request, (complaint, on) -> {
            var ground = request.ground() != null
                    ? request.ground()
                    : complaint.assignment().coHandlers().isEmpty() ? Ground.COMPLEX : Ground.MULTI_DEPARTMENT;
            texts.put(TextField.EXTENSION_GROUND, ground.name());
            return Extensions.request(complaint, wanted, texts, on);
        });
    }

    @PostMapping(Commands.PATH + "decide-extension")
    @Operation(summary = "Grant or refuse the extension asked for; never the one who asked")
    ResponseEntity<ComplaintView> decideExtension(CommandCall call, @RequestBody ExtensionDecision request) {
        var fields = new Fields();
        fields.present("granted", request.granted());
        days(fields, request.workingDays());
        var texts = new Texts(fields);
        var granted = Boolean.TRUE.equals(request.granted());
        var checked = (granted
                        ? texts.optionalText(TextField.EXTENSION_DECISION, "reason", request.reason(), Texts.REASON)
                        : texts.text(TextField.EXTENSION_DECISION, "reason", request.reason(), Texts.REASON))
                .checked();
        return commands.carryOut(
                Command.DECIDE_EXTENSION,
                call,
                request,
                (complaint, on) -> granted
                        ? Extensions.grant(complaint, request.workingDays(), checked, on)
                        : Extensions.refuse(complaint, checked, on));
    }

    private static void days(Fields fields, Integer days) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            fields.wrong("workingDays", "not-in-range", 1, MOST_DAYS);
        }
    }
}
