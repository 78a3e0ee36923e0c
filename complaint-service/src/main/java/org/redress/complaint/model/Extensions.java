package org.redress.complaint.model;

import java.util.Map;
import org.redress.complaint.model.Handling.Extension;
import org.redress.complaint.model.Refused.Reason;
import org.redress.contracts.ComplaintEvent.ExtensionGranted;
import org.redress.contracts.ComplaintEvent.ExtensionRefused;
import org.redress.contracts.ComplaintEvent.ExtensionRequested;

/** More time for a stage: asked for with a reason before it is due, decided by somebody else, limited in number and sum. */
public final class Extensions {

    private Extensions() {}

    public static Decision request(Complaint of, Extension wanted, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.REQUEST_EXTENSION, on, () -> {
            check(of, wanted, on);
            var late = on.clocks().dueIn(wanted.stage()).filter(due -> {
                var today = on.at().atOffset(due.getOffset()).toLocalDate();
                return !today.isBefore(due.toLocalDate());
            });
            if (late.isPresent()) {
                throw new Refused(Reason.EXTENSION_TOO_LATE);
            }
            return new Step(
                    new ExtensionRequested(of.id(), on.at(), on.by(), wanted.stage(), wanted.workingDays()), texts);
        });
    }

    /** {@code workingDays} may be fewer than were asked for, never more. */
    public static Decision grant(Complaint of, Integer workingDays, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.DECIDE_EXTENSION, on, () -> {
            var asked = of.handling().extensionAsked().extension();
            var days = workingDays == null ? asked.workingDays() : Math.min(workingDays, asked.workingDays());
            check(of, new Extension(asked.stage(), days), on);
            return new Step(new ExtensionGranted(of.id(), on.at(), on.by(), asked.stage(), days), texts);
        });
    }

    public static Decision refuse(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.DECIDE_EXTENSION, on, () -> {
            var stage = of.handling().extensionAsked().extension().stage();
            return new Step(new ExtensionRefused(of.id(), on.at(), on.by(), stage), texts);
        });
    }

    private static void check(Complaint of, Extension wanted, Occasion on) {
        var granted = of.handling().grantedFor(wanted.stage());
        var days = granted.stream().mapToInt(Extension::workingDays).sum() + wanted.workingDays();
        var possible = on.rules()
                .extensionLimit(wanted.stage())
                .filter(limit -> granted.size() < limit.times() && days <= limit.workingDays());
        if (possible.isEmpty()) {
            throw new Refused(Reason.EXTENSIONS_USED_UP);
        }
    }
}
