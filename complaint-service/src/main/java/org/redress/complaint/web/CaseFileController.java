package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipOutputStream;
import org.redress.complaint.access.Purpose;
import org.redress.complaint.access.RecordAccess;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.edge.Caller;
import org.redress.edge.Languages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A complaint as a file that can be kept, passed on and checked without this service. */
@RestController
final class CaseFileController {

    private static final String ZIP = "application/zip";

    private final ReadComplaint complaints;
    private final CaseFile caseFile;
    private final RecordAccess accesses;

    CaseFileController(ReadComplaint complaints, CaseFile caseFile, RecordAccess accesses) {
        this.complaints = complaints;
        this.caseFile = caseFile;
        this.accesses = accesses;
    }

    @GetMapping("/api/complaints/{id}/case-file")
    @Operation(
            summary = "Take the whole case as a ZIP file",
            description =
                    "A summary, the timeline with its hashes, notices, attachments, and how to check them; what the"
                            + " caller may not see is not in it.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void read(@PathVariable String id, Caller caller, Locale locale, HttpServletResponse response) throws IOException {
        var viewer = Answers.viewer(caller);
        var stored = Answers.to(() -> complaints.read(id, viewer));
        accesses.note(stored, viewer, Purpose.CASE_FILE);
        var summary = caseFile.summary(stored, viewer, Languages.supported(locale)); // may fail, so before the answer
        response.setContentType(ZIP);
        Downloads.as(Downloads.name(stored, "case-file.zip"))
                .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            caseFile.write(stored, viewer, summary, zip);
        }
    }
}
