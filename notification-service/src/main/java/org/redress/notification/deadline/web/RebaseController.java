package org.redress.notification.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.deadline.RebaseClocks;
import org.redress.notification.deadline.RebaseClocks.Moved;
import org.redress.notification.deadline.Rebases;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.notice.model.ComplaintNumber;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Policies")
class RebaseController {

    private static final int LONGEST_REASON = 500;

    private final RebaseClocks rebase;
    private final Rebases rebases;
    private final ClockRules rules;

    RebaseController(RebaseClocks rebase, Rebases rebases, ClockRules rules) {
        this.rebase = rebase;
        this.rebases = rebases;
        this.rules = rules;
    }

    /** {@code stages}: all of them when absent or empty. */
    record Request(List<String> stages, String reason) {}

    record Preview(int policyVersion, String calendarVersion, int running, int moved, List<MovedDate> samples) {}

    record MovedDate(
            UUID complaintId,
            String number,
            String stage,
            long run,
            String department,
            OffsetDateTime dueAt,
            OffsetDateTime newDueAt,
            boolean provisional) {}

    record Order(
            String id,
            Set<String> stages,
            String reason,
            Instant at,
            String by,
            int policyVersion,
            String calendarVersion,
            boolean given) {}

    @PostMapping("/api/deadlines/rebase/preview")
    @Operation(
            summary = "Which dates would move if running clocks were counted on the policy in force and the newest"
                    + " calendar; changes nothing",
            description =
                    "All that would move are counted, the first 100 are shown. Clocks that are paused or late stay"
                            + " as they are, and no date is moved into the past.")
    Preview preview(@RequestBody Request request) {
        var preview = rebase.preview(stages(request, new ArrayList<>()));
        return new Preview(
                preview.policyVersion(),
                preview.calendarVersion(),
                preview.running(),
                preview.moved(),
                preview.samples().stream().map(this::shown).toList());
    }

    @PostMapping("/api/deadlines/rebase")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Counts running clocks on the policy in force and the newest calendar",
            description = "The order is kept with its reason; each date that moves is announced by an event. It is"
                    + " carried out in the background.")
    Order rebase(@RequestBody Request request, Caller caller) {
        var errors = new ArrayList<FieldError>();
        if (request.reason() == null || request.reason().isBlank()) {
            errors.add(FieldError.of("reason", "required"));
        } else if (request.reason().length() > LONGEST_REASON) {
            errors.add(FieldError.of("reason", "too-long", LONGEST_REASON));
        }
        var stages = stages(request, errors);
        return shown(rebase.order(stages, request.reason().strip(), caller.id()));
    }

    @GetMapping("/api/deadlines/rebase")
    @Operation(summary = "Orders to count running clocks anew, newest first")
    Page<Order> orders() {
        return new Page<>(rebases.all().stream().map(RebaseController::shown).toList(), null);
    }

    private Set<String> stages(Request request, List<FieldError> errors) {
        var known =
                rules.book().newest().stages().stream().map(stage -> stage.id()).toList();
        var named = request.stages() == null ? List.<String>of() : request.stages();
        if (!known.containsAll(named)) {
            errors.add(FieldError.of("stages", "unknown-code"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return Set.copyOf(named);
    }

    private MovedDate shown(Moved moved) {
        var timetable = rules.book().timetable();
        return new MovedDate(
                moved.complaintId(),
                ComplaintNumber.of(moved.complaintId()),
                moved.before().stage(),
                moved.before().run(),
                moved.before().department(),
                timetable.withOffset(moved.before().dueAt()),
                timetable.withOffset(moved.after().dueAt()),
                moved.after().term().provisional());
    }

    private static Order shown(Rebases.Ordered ordered) {
        return new Order(
                ordered.order().id(),
                ordered.order().stages(),
                ordered.reason(),
                ordered.at(),
                ordered.by(),
                ordered.policyVersion(),
                ordered.calendarVersion(),
                ordered.given());
    }
}
