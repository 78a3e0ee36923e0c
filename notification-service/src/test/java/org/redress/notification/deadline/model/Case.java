package org.redress.notification.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.EscalationRaised;
import org.redress.notification.calendar.model.China;
import org.redress.notification.deadline.yaml.PolicyFile;

/** The clocks of one complaint under the bundled policy, moved by events and by time only. */
final class Case {

    static final Rulebook BOOK = Rulebook.of(PolicyFile.bundled("mofcom-2020"), China.CALENDAR);
    static final ClockRules RULES = new ClockRules(new Rulebooks() {
        @Override
        public Rulebook current() {
            return BOOK;
        }

        @Override
        public Rulebook refreshed() {
            return BOOK;
        }
    });

    final Happenings happenings = Happenings.ofNewComplaint();
    final List<DeadlineEvent> told = new ArrayList<>();
    private Clocks clocks = Clocks.none(happenings.complaint());
    private long sequence;

    /** Space-separated event names, all at the same local time. */
    Case after(String local, String... names) {
        for (var name : names) {
            happens(happenings.named(name, at(local)));
        }
        return this;
    }

    Change happens(ComplaintEvent event) {
        return happens(event, event.occurredAt());
    }

    Change happens(ComplaintEvent event, Instant arrival) {
        return keep(RULES.apply(clocks, event, ++sequence, arrival));
    }

    Change timePasses(String local) {
        return timePasses(local, true);
    }

    Change timePasses(String local, boolean certain) {
        return keep(RULES.fire(clocks, at(local), Duration.ofMinutes(1), due -> certain));
    }

    private Change keep(Change change) {
        clocks = change.clocks();
        told.addAll(change.events());
        return change;
    }

    Clocks clocks() {
        return clocks;
    }

    StageClock latest(String stage) {
        return clocks.latest(stage).orElseThrow();
    }

    String due(String stage) {
        return LocalDateTime.ofInstant(latest(stage).dueAt(), China.ZONE).toString();
    }

    /** {@code STAGE#run STATUS} of all clocks, in order of stage. */
    String standing() {
        var lines = new TreeMap<String, String>();
        clocks.all()
                .forEach(clock -> lines.put(
                        clock.stage() + "#" + clock.run(), clock.status().name()));
        return lines.toString().replaceAll("[{}]", "");
    }

    /** Names of the events told since the last time this was asked, with their stage; escalations apart. */
    List<String> news() {
        var news = told.stream()
                .filter(event -> !(event instanceof EscalationRaised))
                .map(event -> event.getClass().getSimpleName().replace("Deadline", "") + " " + event.stage())
                .toList();
        told.clear();
        return news;
    }

    /** {@code STAGE#run level CARD} of all escalations so far. */
    List<String> escalations() {
        return told.stream()
                .filter(EscalationRaised.class::isInstance)
                .map(EscalationRaised.class::cast)
                .map(raised -> raised.stage() + "#" + raised.run() + " " + raised.level()
                        + (raised.card() == null ? "" : " " + raised.card()))
                .toList();
    }

    String nextAt() {
        return RULES.nextAt(clocks, Duration.ofMinutes(1))
                .map(next -> LocalDateTime.ofInstant(next, China.ZONE).toString())
                .orElse("never");
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(China.ZONE).toInstant();
    }
}
