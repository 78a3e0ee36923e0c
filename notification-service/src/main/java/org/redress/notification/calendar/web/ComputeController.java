package org.redress.notification.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.redress.edge.Problem;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.calendar.ProofLine;
import org.redress.notification.calendar.ProofTexts;
import org.redress.notification.calendar.model.DueRule;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deadlines")
class ComputeController {

    private final Calendars calendars;
    private final ProofTexts texts;

    ComputeController(Calendars calendars, ProofTexts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    /** {@code due} carries the offset of the calendar's zone, in which {@code dueDate} is. */
    record Answer(OffsetDateTime due, LocalDate dueDate, boolean provisional, List<ProofLine> proof) {}

    @PostMapping("/api/deadlines/compute")
    @Operation(
            summary = "When a period ends, with the proof date by date; stores nothing",
            description = "Without keepClockTime the start day does not count, nothing moves and the period ends at the"
                    + " close of business. With it, a start outside opening moves to the next opening and the period"
                    + " ends at that clock time. Calendar days, weeks and years are counted plainly; with"
                    + " lastDay=NEXT_WORKING_DAY a last day off gives way to the next working day"
                    + " (Civil Code of the PRC, Art. 203), as for every legal period of the policy.")
    Answer compute(@RequestBody ComputeRequest request, Locale locale) {
        var question = new ComputeQuestion(request, calendars);
        try {
            var due = new DueRule(question.calendar(), question.keepClockTime(), question.lastDay())
                    .after(question.start(), question.period());
            return new Answer(
                    due.at().toOffsetDateTime(), due.date(), due.provisional(), texts.of(due.proof(), locale));
        } catch (DueRule.TooLong tooLong) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-long-to-count");
        }
    }
}
