package org.redress.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** notification-service: on what calendar and by what policy deadlines are counted. */
@Component
public class Rulebooks {

    private static final String CALENDARS = "/api/calendars";
    private static final String POLICIES = "/api/policies";
    private static final String REBASE = "/api/deadlines/rebase";

    private final Caller service;

    Rulebooks(Callers callers) {
        this.service = callers.of(Service.NOTIFICATION);
    }

    /** The working days of one year. */
    public record Year(
            int year,
            int edition,
            Instant editedAt,
            int workingDays,
            List<LocalDate> holidays,
            List<LocalDate> makeUpDays,
            List<LocalDate> closures,
            String source,
            LocalDate published) {}

    /** A version of the deadline policy; {@code madeAt} null for the one that came with the software. */
    public record Policy(
            int version,
            Instant effectiveFrom,
            boolean inForce,
            Instant madeAt,
            List<Stage> stages,
            Map<String, List<Step>> escalation,
            String text) {}

    public record Stage(
            String id,
            String owner,
            int duration,
            String unit,
            Map<String, Integer> byClass,
            List<Integer> warn,
            boolean silent,
            String legalBasis) {}

    /** {@code workingDaysLate} null for the last warning before the due day; {@code card} null for none. */
    public record Step(int level, Integer workingDaysLate, String card, Set<String> tell) {}

    /** What counting running clocks anew would change; the first dates of all that would move. */
    public record Preview(int policyVersion, String calendarVersion, int running, int moved, List<Moved> samples) {}

    public record Moved(
            String number, String stage, OffsetDateTime dueAt, OffsetDateTime newDueAt, boolean provisional) {}

    public record Order(
            String id, Set<String> stages, String reason, Instant at, int policyVersion, String calendarVersion) {}

    public List<Year> years() {
        return service.get(new ParameterizedTypeReference<Page<Year>>() {}, CALENDARS)
                .items();
    }

    public Year publish(int year, Map<String, ?> dates) {
        return service.put(Year.class, dates, CALENDARS + "/{year}", year);
    }

    /** Newest first. */
    public List<Policy> policies() {
        return service.get(new ParameterizedTypeReference<Page<Policy>>() {}, POLICIES)
                .items();
    }

    /** Makes it the next version, or only says whether it could be. */
    public Policy publish(String policy, boolean checkOnly) {
        return service.postYaml(Policy.class, policy, POLICIES + "?check={check}", checkOnly);
    }

    public Preview preview(List<String> stages) {
        return service.post(Preview.class, null, null, Map.of("stages", stages), REBASE + "/preview");
    }

    public Order rebase(List<String> stages, String reason) {
        return service.post(Order.class, null, null, Map.of("stages", stages, "reason", reason), REBASE);
    }

    /** Newest first. */
    public List<Order> orders() {
        return service.get(new ParameterizedTypeReference<Page<Order>>() {}, REBASE)
                .items();
    }
}
