package org.redress.notification.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.edge.Problem;
import org.redress.notification.calendar.ProofTexts;
import org.redress.notification.deadline.DeadlineSearch;
import org.redress.notification.deadline.Deadlines;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.Outlooks;
import org.redress.notification.deadline.model.StageClock;
import org.springdoc.core.annotations.ParameterObject;
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
    private final Clock clock;

    DeadlineController(DeadlineSearch search, Deadlines deadlines, ClockRules rules, ProofTexts texts, Clock clock) {
        this.search = search;
        this.deadlines = deadlines;
        this.rules = rules;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/api/deadlines")
    @Operation(
            summary = "Clocks of complaints, filtered; sort=dueAt for the earliest due first",
            description = "Handlers and department heads see those of complaints their department leads or helps with.")
    Page<DeadlineItem> list(
            Caller caller,
            @ParameterObject DeadlineQuery query,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor) {
        var paging = Paging.of(limit, cursor);
        var question = new DeadlineFilter(rules, query).question(Visibility.of(caller), paging);
        var found = search.find(question, paging.limit() + 1);
        var page = Page.of(found, paging, last -> DeadlineFilter.cursor(last.place()));
        var outlooks = new Outlooks(rules.book().timetable(), clock.instant());
        return new Page<>(
                page.items().stream()
                        .map(one -> DeadlineItem.of(one, rules, outlooks))
                        .toList(),
                page.next());
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
        var found = stored.clocks().find(stage, run).orElseThrow(Problem::notFound);
        if (!Visibility.of(caller).of(stored.clocks().facts())) {
            throw Problem.notFound();
        }
        return shown(complaintId, found, locale);
    }

    private DeadlineProof shown(UUID complaintId, StageClock proved, Locale locale) {
        var term = proved.term();
        var timetable = rules.book().timetableOf(term);
        var due = timetable.count(rules.book().stageOf(proved), term.from(), term.period());
        return DeadlineProof.of(complaintId, proved, timetable, texts.of(due.proof(), locale));
    }
}
