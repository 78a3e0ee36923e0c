package org.redress.notification.deadline;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.redress.notification.deadline.model.Change;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.StageClock;
import org.redress.notification.notice.NoticeBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Does what time demands: warnings, breaches, windows that close. Correct with any number of instances, since each write
 * is a compare-and-set; the lease only saves work.
 */
final class FireDeadlines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FireDeadlines.class);
    private static final int WRITERS = 8;
    private static final Duration LEASE = Duration.ofSeconds(10);
    /** Events under way arrive within moments; a broker that was away needs a grace anyway. */
    private static final Duration WHEN_BEHIND = Duration.ofMillis(250);

    private static final Duration WHEN_AWAY = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Deadlines deadlines;
    private final ClockRules rules;
    private final Announcements announcements;
    private final NoticeBook notices;
    private final Certainty certainty;
    private final FiringMetrics metrics;
    private final Grace grace;
    private final Clock clock;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, FireDeadlines::writer);

    FireDeadlines(
            Deadlines deadlines,
            ClockRules rules,
            Announcements announcements,
            NoticeBook notices,
            Certainty certainty,
            FiringMetrics metrics,
            Grace grace,
            Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.announcements = announcements;
        this.notices = notices;
        this.certainty = certainty;
        this.metrics = metrics;
        this.grace = grace;
        this.clock = clock;
    }

    /** Takes one batch; true when there may be more. Notices of the whole batch first, then each owning write. */
    boolean step(int batch) throws InterruptedException {
        var claimed = deadlines.claim(clock.instant(), batch, LEASE);
        metrics.behind(claimed.stream()
                .map(Stored::nextAt)
                .min(Instant::compareTo)
                .map(due -> Duration.between(due, clock.instant()))
                .orElse(Duration.ZERO));
        if (!claimed.isEmpty()) {
            certainty.refresh();
            var fired = claimed.stream()
                    .flatMap(stored -> firedOrPutOff(stored).stream())
                    .toList();
            notices.record(fired.stream()
                    .flatMap(one -> announcements.of(one.change()).stream())
                    .toList());
            saveAll(fired);
        }
        return claimed.size() == batch;
    }

    /** @param nextAt empty when nothing will happen by itself any more */
    private record Fired(Stored before, Change change, Optional<Instant> nextAt, Instant at) {}

    /** One complaint that cannot be dealt with must not hold up the others; an outage concerns them all. */
    private Optional<Fired> firedOrPutOff(Stored before) {
        try {
            return fired(before);
        } catch (DataAccessException | MongoException outage) {
            throw outage;
        } catch (RuntimeException failure) {
            LOG.error(
                    "Clocks of {} cannot be looked at: {}",
                    before.clocks().complaintId(),
                    failure.getClass().getName());
            metrics.failed();
            deadlines.postpone(before.clocks().complaintId(), AFTER_FAILURE);
            return Optional.empty();
        }
    }

    private Optional<Fired> fired(Stored before) {
        var now = clock.instant();
        var change = before.rebase() == null
                ? rules.fire(before.clocks(), now, grace.business(), due -> isCertain(before, due))
                : rules.rebase(before.clocks(), before.rebase(), now);
        var nextAt = rules.nextAt(change.clocks(), grace.business());
        var isWaiting = nextAt.filter(next -> !next.isAfter(now)).isPresent();
        if (isWaiting && before.rebase() == null && change.clocks().equals(before.clocks())) {
            deadlines.postpone(
                    before.clocks().complaintId(),
                    certainty.isBrokerSteady() && !before.parked() ? WHEN_BEHIND : WHEN_AWAY);
            return Optional.empty();
        }
        return Optional.of(new Fired(before, change, nextAt, now));
    }

    /** Side by side, since each write waits for the disk and the store commits what waits together. */
    private void saveAll(List<Fired> fired) throws InterruptedException {
        var saves = fired.stream()
                .<Callable<Void>>map(one -> () -> {
                    save(one);
                    return null;
                })
                .toList();
        for (var save : writers.invokeAll(saves)) {
            try {
                save.get();
            } catch (ExecutionException failure) {
                throw new IllegalStateException(failure.getCause());
            }
        }
    }

    private void save(Fired fired) {
        if (deadlines.save(fired.before(), fired.change(), fired.nextAt(), null)) {
            metrics.fired(fired.change(), fired.at());
            fired.change().alarms().forEach(clockInDoubt -> alarm(fired.before(), clockInDoubt));
        }
    }

    @Override
    public void close() {
        writers.shutdownNow();
    }

    private static Thread writer(Runnable work) {
        var thread = new Thread(work, "deadline-writer");
        thread.setDaemon(true);
        return thread;
    }

    private boolean isCertain(Stored before, Instant due) {
        return !before.parked() && certainty.reaches(before.clocks().complaintId(), due.plus(grace.business()));
    }

    private void alarm(Stored before, StageClock inDoubt) {
        LOG.warn(
                "Due date of {} {}#{} has come but is provisional: the calendar of its year is missing",
                before.clocks().complaintId(),
                inDoubt.stage(),
                inDoubt.run());
    }
}
