package org.redress.notification.deputy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.notice.Deputies;
import org.redress.notification.notice.model.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets a department say who is told what it is told while its people are away. Other instances hear of it within seconds.
 */
@Component
public class NameDeputies implements Deputies {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 10;
    private static final int LONGEST_DAYS = 366;

    private final DeputyStore store;
    private final Clock clock;
    private final Clock wallClock = Clock.systemUTC();
    private final ZoneId zone;
    private volatile Remembered remembered = new Remembered(List.of(), Instant.MIN);

    NameDeputies(DeputyStore store, Clock clock, @Value("${redress.zone:Asia/Shanghai}") ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    private record Remembered(List<Deputy> deputies, Instant until) {}

    /** Now and later. */
    public List<Deputy> of(Recipient office) {
        return store.notOverOn(today()).stream()
                .filter(deputy -> deputy.office().equals(office))
                .toList();
    }

    public Deputy name(Recipient office, Recipient deputy, LocalDate from, LocalDate until, String by) {
        if (deputy.equals(office)) {
            throw Problem.invalid(List.of(FieldError.of("id", "own-office")));
        }
        if (until.isBefore(from) || until.isBefore(today()) || until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Problem.invalid(List.of(FieldError.of("until", "not-in-range", from, from.plusDays(LONGEST_DAYS))));
        }
        if (of(office).size() >= MOST) {
            throw Problem.of(HttpStatus.CONFLICT, "too-many-deputies", MOST);
        }
        var named = new Deputy(UUID.randomUUID().toString(), office, deputy, from, until, by, clock.instant());
        store.add(named);
        forget();
        return named;
    }

    public void remove(Recipient office, String id) {
        if (of(office).stream().noneMatch(deputy -> deputy.id().equals(id)) || !store.remove(id)) {
            throw Problem.notFound();
        }
        forget();
    }

    @Override
    public Set<Recipient> of(Recipient office, Instant at) {
        return current().stream()
                .filter(deputy -> deputy.standsIn(office, at, zone))
                .map(Deputy::deputy)
                .collect(Collectors.toSet());
    }

    private List<Deputy> current() {
        var known = remembered;
        if (wallClock.instant().isBefore(known.until())) {
            return known.deputies();
        }
        var fresh = store.notOverOn(today());
        remembered = new Remembered(fresh, wallClock.instant().plus(REMEMBERED));
        return fresh;
    }

    private void forget() {
        remembered = new Remembered(List.of(), Instant.MIN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
