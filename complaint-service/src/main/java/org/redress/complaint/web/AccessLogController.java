package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.redress.complaint.access.Access;
import org.redress.complaint.access.AccessLog;
import org.redress.complaint.access.Purpose;
import org.redress.complaint.model.ComplaintNumber;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.contracts.Role;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells supervisors who was given contact data, when and for what. */
@RestController
final class AccessLogController {

    private final AccessLog log;
    private final ReadComplaint complaints;

    AccessLogController(AccessLog log, ReadComplaint complaints) {
        this.log = log;
        this.complaints = complaints;
    }

    record AccessView(
            UUID id, Instant at, String account, Role role, UUID complaintId, String number, Purpose purpose) {

        static AccessView of(Access access) {
            return new AccessView(
                    access.id(),
                    access.at(),
                    access.by().id(),
                    access.by().role(),
                    access.complaint(),
                    ComplaintNumber.of(access.complaint()),
                    access.purpose());
        }
    }

    @GetMapping("/api/access-log")
    @Operation(summary = "List who was given contact data, latest first")
    Page<AccessView> list(@ParameterObject AccessLogRequest request) {
        return page(request);
    }

    @GetMapping("/api/complaints/{id}/access-log")
    @Operation(summary = "List who was given the contact data of one complaint, latest first")
    Page<AccessView> ofComplaint(@PathVariable String id, @ParameterObject AccessLogRequest request, Caller caller) {
        var stored = Answers.to(() -> complaints.read(id, Answers.viewer(caller)));
        return page(request.of(stored.complaint().id()));
    }

    private Page<AccessView> page(AccessLogRequest request) {
        var paging = request.paging();
        var rows = log.list(request.toQuery(paging));
        var page = Page.of(rows, paging, AccessLogRequest::cursorAfter);
        return new Page<>(page.items().stream().map(AccessView::of).toList(), page.next());
    }
}
