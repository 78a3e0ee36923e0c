package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.model.Status;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.StoredComplaint;
import org.redress.edge.Languages;
import org.redress.edge.Problem;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What anybody with the tracking code may know; nothing personal. */
@RestController
final class PublicController {

    private final ReadComplaint complaints;
    private final DirectoryCopy directory;
    private final MessageSource messages;

    PublicController(ReadComplaint complaints, DirectoryCopy directory, MessageSource messages) {
        this.complaints = complaints;
        this.directory = directory;
        this.messages = messages;
    }

    record TrackingView(
            Status status,
            String statusText,
            DepartmentView department,
            OffsetDateTime promisedAt,
            Boolean provisional) {}

    record DepartmentView(String code, String zh, String en) {}

    @GetMapping("/public/complaints/{trackingCode}")
    @Operation(summary = "Where a complaint stands, by its tracking code, without signing in")
    TrackingView track(@PathVariable String trackingCode, Locale locale) {
        var stored = complaints.track(trackingCode).orElseThrow(Problem::notFound);
        var status = stored.complaint().status();
        return new TrackingView(
                status,
                messages.getMessage("status." + status, null, Languages.supported(locale)),
                department(stored),
                stored.promised().map(Due::dueAt).orElse(null),
                stored.promised().map(Due::provisional).orElse(null));
    }

    private DepartmentView department(StoredComplaint stored) {
        var assignment = stored.complaint().assignment();
        if (assignment == null) {
            return null;
        }
        return directory
                .current()
                .department(assignment.lead())
                .map(known -> new DepartmentView(known.code(), known.zh(), known.en()))
                .orElseGet(() -> new DepartmentView(assignment.lead(), null, null));
    }
}
