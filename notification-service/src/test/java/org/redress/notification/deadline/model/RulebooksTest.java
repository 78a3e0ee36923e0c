package org.redress.notification.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.notification.calendar.model.China;
import org.redress.notification.calendar.model.WorkingCalendar;
import org.redress.notification.calendar.yaml.BundledCalendars;

/** Another instance knows a calendar a second earlier: what it counted on it is no poison to this one. */
class RulebooksTest {

    private static final Instant NOON = Case.at("2026-03-02T12:00");
    private static final Rulebook FORMER = Rulebook.of(
            Case.BOOK.newest(),
            WorkingCalendar.ofYears(
                    "CN",
                    China.ZONE,
                    China.OPENING,
                    BundledCalendars.china().filter(year -> year.year() == 2025).toList()));

    private final Happenings complaint = Happenings.ofNewComplaint();
    private final Clocks counted = rules(Case.BOOK, Case.BOOK)
            .apply(Clocks.none(complaint.complaint()), complaint.named("ComplaintAssigned", NOON), 1, NOON)
            .clocks();

    @Test
    void whatWasCountedOnANewerCalendarIsLookedAtAfterLearningOfIt() {
        var asked = complaint.named("InvestorInfoRequested", NOON);
        var after = rules(FORMER, Case.BOOK).apply(counted, asked, 2, NOON).clocks();
        assertThat(after.latest("HANDLING").orElseThrow().status()).isEqualTo(ClockStatus.PAUSED);
        assertThatThrownBy(() -> rules(FORMER, FORMER).apply(counted, asked, 2, NOON))
                .as("when nobody knows it")
                .hasMessageContaining("no calendar version");
    }

    @Test
    void aProvisionalDateIsCountedAgainThoughSomethingElseHappenedFirst() {
        var provisional = rules(FORMER, FORMER)
                .apply(Clocks.none(complaint.complaint()), complaint.named("ComplaintAccepted", NOON), 1, NOON)
                .clocks();
        var both = new Rulebook(
                List.of(Case.BOOK.newest()),
                China.CALENDAR,
                Map.of(FORMER.calendar().version(), FORMER.calendar(), China.CALENDAR.version(), China.CALENDAR));
        var next = rules(both, both).nextAt(provisional, Duration.ofMinutes(1));
        assertThat(next).as("at once").hasValueSatisfying(at -> assertThat(at).isBeforeOrEqualTo(NOON));
    }

    private static ClockRules rules(Rulebook current, Rulebook refreshed) {
        return new ClockRules(new Rulebooks() {
            @Override
            public Rulebook current() {
                return current;
            }

            @Override
            public Rulebook refreshed() {
                return refreshed;
            }
        });
    }
}
