package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import org.redress.complaint.printing.Notice;
import org.redress.complaint.printing.NoticeKind;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The written notices of a complaint. */
@RestController
final class NoticesController {

    private final ReadComplaint complaints;
    private final Letters letters;

    NoticesController(ReadComplaint complaints, Letters letters) {
        this.complaints = complaints;
        this.letters = letters;
    }

    /** {@code sequence}: the timeline entry it rests on. */
    record NoticeView(String kind, Instant issuedAt, long sequence) {

        static NoticeView of(Notice notice) {
            return new NoticeView(notice.kind().wireName(), notice.issuedAt(), notice.sequence());
        }
    }

    @GetMapping("/api/complaints/{id}/notices")
    @Operation(summary = "List the notices issued for a complaint, the latest of each kind")
    Page<NoticeView> list(@PathVariable String id, Caller caller) {
        var viewer = Answers.viewer(caller);
        var stored = Answers.to(() -> complaints.read(id, viewer));
        return new Page<>(
                letters.of(stored, viewer).stream().map(NoticeView::of).toList(), null);
    }

    @GetMapping("/api/complaints/{id}/notices/{kind}")
    @Operation(
            summary = "Read a notice as PDF",
            description = "Kinds: supplement, acceptance, non-acceptance, result. Not found before it is issued.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> read(
            @PathVariable String id,
            @PathVariable String kind,
            @Schema(
                            allowableValues = {"zh", "en"},
                            description = "The complainant's when left out")
                    @RequestParam(required = false)
                    String language,
            Caller caller) {
        var viewer = Answers.viewer(caller);
        var stored = Answers.to(() -> complaints.read(id, viewer));
        var notice = NoticeKind.named(kind)
                .flatMap(known -> letters.find(stored, known, viewer))
                .orElseThrow(Problem::notFound);
        var locale = PrintLanguage.named(language, stored);
        var file = Downloads.name(stored, notice.kind().wireName(), locale.getLanguage() + ".pdf");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .headers(Downloads.as(file))
                .body(letters.print(stored, notice, viewer, locale));
    }
}
