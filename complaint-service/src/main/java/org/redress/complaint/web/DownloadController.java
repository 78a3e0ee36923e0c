package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.redress.complaint.attachment.Attachment;
import org.redress.complaint.attachment.ReadAttachments;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Problem;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Gives the files of a complaint to those they are meant for, in a way that no browser shows or runs them. */
@RestController
final class DownloadController {

    private final ReadComplaint complaints;
    private final ReadAttachments attachments;

    DownloadController(ReadComplaint complaints, ReadAttachments attachments) {
        this.complaints = complaints;
        this.attachments = attachments;
    }

    @GetMapping(Commands.PATH + "attachments")
    @Operation(summary = "List the files of a complaint that one may read, in the order in which they were added")
    Page<AttachmentView> list(@PathVariable String id, Caller caller) {
        var viewer = Answers.viewer(caller);
        var stored = Answers.to(() -> complaints.read(id, viewer));
        return new Page<>(
                attachments.list(stored, viewer).stream()
                        .map(AttachmentView::of)
                        .toList(),
                null);
    }

    @GetMapping(value = Commands.PATH + "attachments/{aid}")
    @Operation(summary = "Download a file of a complaint", description = "Its ETag is the SHA-256 of the content.")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String aid, Caller caller) {
        var viewer = Answers.viewer(caller);
        var stored = Answers.to(() -> complaints.read(id, viewer));
        var attachment = attachments.list(stored, viewer).stream()
                .filter(candidate -> candidate.file().id().toString().equals(aid))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var content = attachments.open(attachment).orElseThrow(() -> Problem.of(HttpStatus.GONE, "attachment-gone"));
        var file = attachment.file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .eTag("\"" + file.sha256() + "\"")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content));
    }

    /** RFC 6266: the name in UTF-8, and one in ASCII for those who cannot read that. */
    private static String disposition(Attachment attachment) {
        var name = attachment.fileName();
        var ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + UriUtils.encode(name, StandardCharsets.UTF_8);
    }
}
