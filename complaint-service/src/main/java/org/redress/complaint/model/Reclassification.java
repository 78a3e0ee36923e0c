package org.redress.complaint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redress.complaint.model.Refused.Reason;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.ComplaintReclassified;

/** Corrects what a complaint was filed under; while nobody has it, it is routed anew. */
public final class Reclassification {

    private Reclassification() {}

    /** {@code respondentRenamed}: whether the respondent's name, which is a text, is corrected too. */
    public static Decision reclassify(
            Complaint of, Facts to, boolean respondentRenamed, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.RECLASSIFY, on, () -> {
            var changed = changes(of.facts(), to);
            if (changed.isEmpty() && !respondentRenamed) {
                throw new Refused(Reason.NOTHING_CHANGED);
            }
            var ownMatter = of.assignment() != null && of.assignment().lead().equals(to.respondentDepartment());
            if (ownMatter && on.rules().respondent() == RespondentRule.NEVER_LEADS) {
                throw new Refused(Reason.LEAD_IS_RESPONDENT);
            }
            return new Step(event(of, to, changed, on), texts);
        });
    }

    private static List<String> changes(Facts from, Facts to) {
        var changed = new ArrayList<String>();
        note(changed, "kind", from.kind(), to.kind());
        note(changed, "category", from.category(), to.category());
        note(changed, "region", from.region(), to.region());
        note(changed, "respondentDepartment", from.respondentDepartment(), to.respondentDepartment());
        note(changed, "handlingClass", from.handlingClass(), to.handlingClass());
        return changed;
    }

    private static void note(List<String> changed, String name, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            changed.add(name);
        }
    }

    private static ComplaintEvent event(Complaint of, Facts to, List<String> changed, Occasion on) {
        return new ComplaintReclassified(
                of.id(),
                on.at(),
                on.by(),
                to.kind(),
                to.category(),
                to.region(),
                to.respondentDepartment(),
                to.complainantType(),
                to.country(),
                to.language(),
                to.investmentAtRisk(),
                to.jobsAtRisk(),
                to.receivedAt(),
                to.handlingClass(),
                changed);
    }
}
