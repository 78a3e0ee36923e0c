package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.redress.complaint.audit.AuditComplaint;
import org.redress.complaint.audit.AuditReport;
import org.redress.complaint.audit.Finding;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.complaint.record.UnreadableComplaint;
import org.redress.edge.Caller;
import org.redress.edge.Languages;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says whether a complaint's record is what was written. */
@RestController
final class AuditController {

    private final ReadComplaint complaints;
    private final AuditComplaint audits;
    private final MessageSource messages;

    AuditController(ReadComplaint complaints, AuditComplaint audits, MessageSource messages) {
        this.complaints = complaints;
        this.audits = audits;
        this.messages = messages;
    }

    /** {@code complete} is false when something could not be checked; {@code intact} holds for what was. */
    record AuditView(boolean intact, boolean complete, List<FindingView> findings) {}

    record FindingView(Finding.Code code, Long sequence, String subject, String message) {}

    @GetMapping("/api/complaints/{id}/audit")
    @Operation(summary = "Check a complaint's history, state, texts and published records against one another")
    AuditView audit(@PathVariable String id, Caller caller, Locale locale) {
        var report = report(id, caller);
        var language = Languages.supported(locale);
        var findings = report.findings().stream().map(f -> view(f, language)).toList();
        return new AuditView(report.intact(), report.complete(), findings);
    }

    private AuditReport report(String id, Caller caller) {
        var viewer = Answers.viewer(caller);
        return Answers.to(() -> {
            try {
                return audits.audit(complaints.read(id, viewer));
            } catch (UnreadableComplaint tampered) {
                return new AuditReport(List.of(new Finding(Finding.Code.UNREADABLE, null, tampered.getMessage())));
            }
        });
    }

    private FindingView view(Finding finding, Locale language) {
        var message = messages.getMessage(
                "finding." + finding.code(),
                new Object[] {finding.subject(), String.valueOf(finding.sequence())},
                language);
        return new FindingView(finding.code(), finding.sequence(), finding.subject(), message);
    }
}
