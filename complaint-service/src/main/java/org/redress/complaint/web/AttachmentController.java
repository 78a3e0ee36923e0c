package org.redress.complaint.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.redress.complaint.attachment.AttachFile;
import org.redress.complaint.attachment.RefusedFile;
import org.redress.complaint.attachment.Upload;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Refused;
import org.redress.edge.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files to a complaint. */
@RestController
final class AttachmentController {

    private final Commands commands;
    private final AttachFile attaching;
    private final Uploads uploads;
    private final MeterRegistry meters;

    AttachmentController(Commands commands, AttachFile attaching, Uploads uploads, MeterRegistry meters) {
        this.commands = commands;
        this.attaching = attaching;
        this.uploads = uploads;
        this.meters = meters;
    }

    @PostMapping(Commands.PATH + "attachments")
    @Operation(
            summary = "Add a file to a complaint",
            description = "Its kind is told by its content, whatever its name. Repeat it with the same Idempotency-Key"
                    + " after any doubt.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schemaProperties =
                                    @SchemaProperty(
                                            name = Uploads.FIELD,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<AttachmentView> add(CommandCall call, HttpServletRequest request) throws IOException {
        try {
            return uploads.receive(request, upload -> add(call, upload));
        } catch (RefusedFile refused) {
            throw counted(Answers.problem(refused));
        } catch (Refused refused) {
            throw counted(Answers.problem(refused));
        }
    }

    private ResponseEntity<AttachmentView> add(CommandCall call, Upload upload) throws IOException {
        var request = Map.of("name", upload.name(), "sha256", upload.sha256());
        var order = commands.order(Command.ADD_ATTACHMENT, call, request);
        var added = AttachmentView.of(attaching.attach(order, upload));
        return ResponseEntity.created(URI.create("/api/complaints/" + order.id() + "/attachments/" + added.id()))
                .body(added);
    }

    private Problem counted(Problem refusal) {
        meters.counter("redress.attachments.refused", "reason", refusal.code()).increment();
        return refusal;
    }
}
