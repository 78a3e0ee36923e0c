package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import org.redress.complaint.access.Purpose;
import org.redress.complaint.access.RecordAccess;
import org.redress.complaint.model.TextField.Secrecy;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.edge.Caller;
import org.redress.edge.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How to reach those who complain, for whoever needs to; each time it is noted who that was. */
@RestController
final class ContactController {

    private final ReadComplaint complaints;
    private final RecordAccess accesses;

    ContactController(ReadComplaint complaints, RecordAccess accesses) {
        this.complaints = complaints;
        this.accesses = accesses;
    }

    /** {@code agent} is null when nobody acts for the complainant. */
    record ContactData(ComplaintView.ContactView contact, ComplaintView.ContactView agent) {}

    @GetMapping("/api/complaints/{id}/contact")
    @Operation(
            summary = "How to reach the complainant",
            description = "For the complainant, the complaint centre and the lead department unless it is complained"
                    + " about. Each access but the complainant's own is noted in the access log.")
    ContactData contact(@PathVariable String id, Caller caller) {
        var viewer = Answers.viewer(caller);
        var stored = Answers.to(() -> complaints.read(id, viewer));
        if (!viewer.reads(Secrecy.CONTACT, stored.complaint(), stored.labels().confidential())) {
            throw Problem.notFound();
        }
        accesses.note(stored, viewer, Purpose.CONTACT);
        var texts = stored.texts();
        return new ContactData(ComplaintView.contact(texts), ComplaintView.agentContact(texts));
    }
}
