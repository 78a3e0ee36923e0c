package org.redress.notification.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.redress.edge.Caller;
import org.redress.edge.Cursor;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.edge.Problem;
import org.redress.notification.calendar.ProofTexts;
import org.redress.notification.deadline.DeadlineSearch;
import org.redress.notification.deadline.DeadlineSearch.Found;
import org.redress.notification.deadline.Deadlines;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.StageClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deadlines")
class DeadlineController {

    private final DeadlineSearch search;
    private final Deadlines deadlines;
    private final ClockRules rules;
    private final ProofTexts texts;

    DeadlineController(DeadlineSearch search, Deadlines deadlines, ClockRules rules, ProofTexts texts) {
        this.search = search;
        this.deadlines = deadlines;
        this.rules = rules;
        this.texts = texts;
    }

    @GetMapping("/api/deadlines")
    @Operation(
            summary = "Clocks of complaints, filtered",
            description = "Handlers and department heads see those of complaints their department leads or helps with.")
    Page<DeadlineItem> list(
            Caller caller,
            @RequestParam(required = false) String complaintId,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String dueBefore,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        var paging = Paging.of(limit, cursor);
        var question = new DeadlineFilter(rules)
                .question(complaintId, status, department, stage, dueBefore, Visibility.of(caller), paging);
        var found = search.find(question, paging.limit() + 1);
        var page = Page.of(found, paging, DeadlineController::place);
        var timetable = rules.timetable();
        return new Page<>(
                page.items().stream()
                        .map(one -> DeadlineItem.of(one.complaintId(), one.clock(), timetable))
                        .toList(),
                page.next());
    }

    private static String place(Found last) {
        return Cursor.of(
                last.complaintId().toString(),
                last.clock().stage(),
                Long.toString(last.clock().run()));
    }

    @GetMapping("/api/deadlines/{complaintId}/{stage}/{run}/proof")
    @Operation(
            summary = "Why a clock is due when it is due, date by date",
            description = "Counted from the start, from where it was resumed after a pause, or, of a redo, as the run"
                    + " before it.")
    DeadlineProof proof(
            Caller caller,
            @PathVariable UUID complaintId,
            @PathVariable String stage,
            @PathVariable long run,
            Locale locale) {
        var stored = deadlines.find(complaintId);
        var clock = stored.clocks().find(stage, run).orElseThrow(Problem::notFound);
        if (!Visibility.of(caller).of(stored.clocks().facts())) {
            throw Problem.notFound();
        }
        return shown(complaintId, clock, locale);
    }

    private DeadlineProof shown(UUID complaintId, StageClock clock, Locale locale) {
        var term = clock.term();
        var due = rules.timetable().count(rules.policy().stage(clock.stage()), term.from(), term.period());
        return DeadlineProof.of(complaintId, clock, rules.timetable(), texts.of(due.proof(), locale));
    }
}
