package org.redress.portal.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.portal.commands.CommandForm;
import org.redress.portal.commands.CommandForms;
import org.redress.portal.services.Attachments;
import org.redress.portal.services.ComplaintDetail;
import org.redress.portal.services.Complaints;
import org.redress.portal.services.Deadlines;
import org.redress.portal.services.Decisions;
import org.redress.portal.services.Deliveries;
import org.redress.portal.services.Papers;
import org.redress.portal.services.Part;
import org.redress.portal.services.Problem;
import org.redress.portal.services.RoutingDecision;
import org.redress.portal.services.TimelineEntry;
import org.redress.portal.signin.CurrentAccount;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Collects what the page of a case shows; beside the complaint itself everything may be missing for a while. */
@Component
class CasePages {

    static final String VIEW = "cases/case";

    private static final Set<String> IN_REVIEW = Set.of("SUBMITTED", "AWAITING_SUPPLEMENT");

    private final Complaints complaints;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Attachments attachments;
    private final CurrentAccount current;
    private final Outlook outlook;
    private final Happenings happenings;
    private final Papers papers;
    private final Deliveries deliveries;

    CasePages(
            Complaints complaints,
            Decisions decisions,
            Deadlines deadlines,
            Attachments attachments,
            CurrentAccount current,
            Outlook outlook,
            Happenings happenings,
            Papers papers,
            Deliveries deliveries) {
        this.complaints = complaints;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.current = current;
        this.outlook = outlook;
        this.happenings = happenings;
        this.papers = papers;
        this.deliveries = deliveries;
    }

    /**
     * @param reference id or number; {@code back}: where to go after a command, null for here; {@code lead}: the
     *     department that is chosen already, null for none
     */
    void fill(Model model, String reference, String back, String lead) {
        var detail = show(model, reference);
        model.addAttribute("forms", CommandForms.of(detail, back, lead));
    }

    /** The page of a case after a command was refused: as the case is now, with what was typed and what is against it. */
    void fillRefused(Model model, String reference, CommandForm sent, Problem why) {
        var detail = show(model, reference);
        var again = sent.refused(why, detail);
        var forms = CommandForms.of(detail, sent.back(), null).stream()
                .map(form -> form.command().equals(sent.command()) ? again : form)
                .toList();
        model.addAttribute("forms", forms);
        model.addAttribute("refused", again);
        model.addAttribute("changed", sent.version() != null && sent.version() != detail.version());
        model.addAttribute("lost", !forms.contains(again));
    }

    private ComplaintDetail show(Model model, String reference) {
        var detail = complaints.find(reference);
        var reader = current.get();
        var staff = reader.isStaff();
        var timeline = Part.of(() -> complaints.timeline(reference));
        model.addAttribute("detail", detail);
        model.addAttribute("staff", staff);
        model.addAttribute("progress", Progress.of(detail.status(), detail.lead() != null));
        model.addAttribute("next", outlook.next(detail, reader));
        model.addAttribute("remarks", outlook.remarks(detail, reader));
        model.addAttribute("promised", outlook.promise(detail));
        model.addAttribute("history", reader.is("INTAKE") || reader.is("SUPERVISOR"));
        model.addAttribute("accessLog", reader.is("SUPERVISOR"));
        model.addAttribute("timelineMissing", timeline.missing());
        model.addAttribute("happenings", newestFirst(timeline.or(List.of())));
        var files = Part.of(() -> attachments.of(reference));
        model.addAttribute("attachments", files.or(List.of()));
        model.addAttribute("attachmentsMissing", files.missing());
        model.addAttribute("attachmentKey", UUID.randomUUID());
        var notices = Part.of(() -> papers.notices(reference));
        model.addAttribute("noticesMissing", notices.missing());
        model.addAttribute("notices", notices.or(List.of()));
        model.addAttribute("decision", staff ? Part.of(() -> decisions.find(detail.id())) : none());
        var decides = reader.is("INTAKE") || reader.is("SUPERVISOR");
        model.addAttribute(
                "similar",
                decides && IN_REVIEW.contains(detail.status()) ? Part.of(() -> complaints.similar(reference)) : null);
        model.addAttribute("clocks", staff ? Part.of(() -> CaseClocks.of(deadlines.of(detail.id()))) : null);
        model.addAttribute("told", staff ? Part.of(() -> deliveries.about(detail.id())) : null);
        return detail;
    }

    private static Part<Optional<RoutingDecision>> none() {
        return new Part<>(Optional.empty(), null);
    }

    private List<Happening> newestFirst(List<TimelineEntry> oldestFirst) {
        var told = new ArrayList<>(happenings.of(oldestFirst));
        Collections.reverse(told);
        return told;
    }
}
