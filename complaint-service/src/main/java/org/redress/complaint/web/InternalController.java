package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import org.redress.complaint.access.Purpose;
import org.redress.complaint.access.RecordAccess;
import org.redress.complaint.callback.AnswerCallback;
import org.redress.complaint.model.TextField;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.complaint.record.StoredComplaint;
import org.redress.edge.Caller;
import org.redress.edge.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Texts and addresses for the one service that needs them, at the moment of use; each access is logged. */
@RestController
final class InternalController {

    private static final Logger LOG = LoggerFactory.getLogger(InternalController.class);
    private static final String NOTIFIER = "notification-service";
    private static final String ROUTER = "routing-service";

    private final ReadComplaint complaints;
    private final RecordAccess accesses;
    private final AnswerCallback callbacks;

    InternalController(ReadComplaint complaints, RecordAccess accesses, AnswerCallback callbacks) {
        this.complaints = complaints;
        this.accesses = accesses;
        this.callbacks = callbacks;
    }

    /**
     * {@code account} filed it: the complainant's own, or an officer's. {@code callbackToken} makes the link to the
     * call-back, null while none is asked for.
     */
    record ContactDetails(
            UUID complaintId,
            String number,
            String account,
            String language,
            String complainant,
            ComplaintView.ContactView contact,
            ComplaintView.ContactView agent,
            String callbackToken) {}

    record Text(UUID complaintId, String language, String title, String narrative, String request) {}

    @GetMapping("/internal/complaints/{id}/contact")
    @Operation(summary = "How to reach the complainant; for the notification service only")
    ContactDetails contact(@PathVariable String id, Caller caller) {
        var stored = find(id, caller, NOTIFIER, "contact");
        accesses.note(stored, Answers.viewer(caller), Purpose.NOTIFICATION);
        Map<TextField, String> texts = stored.texts();
        var complaint = stored.complaint();
        return new ContactDetails(
                complaint.id(),
                stored.labels().number(),
                complaint.filedBy(),
                complaint.facts().language(),
                texts.get(TextField.COMPLAINANT_NAME),
                ComplaintView.contact(texts),
                ComplaintView.agentContact(texts),
                callbacks.invite(complaint).orElse(null));
    }

    @GetMapping("/internal/complaints/{id}/text")
    @Operation(summary = "What the complainant wrote; for the routing service only")
    Text text(@PathVariable String id, Caller caller) {
        var stored = find(id, caller, ROUTER, "text");
        var texts = stored.texts();
        return new Text(
                stored.complaint().id(),
                stored.complaint().facts().language(),
                texts.get(TextField.TITLE),
                texts.get(TextField.NARRATIVE),
                texts.get(TextField.REQUEST));
    }

    private StoredComplaint find(String id, Caller caller, String client, String what) {
        if (!client.equals(caller.id())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        var stored = complaints.find(id).orElseThrow(Problem::notFound);
        LOG.info("{} of complaint {} read by {}", what, stored.complaint().id(), caller.id());
        return stored;
    }
}
