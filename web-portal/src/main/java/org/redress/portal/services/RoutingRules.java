package org.redress.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** routing-service: by which rules complaints find their department, and how these are changed. */
@Component
public class RoutingRules {

    private static final String ALL = "/api/rules";
    private static final String ONE = ALL + "/{version}";
    private static final String DRAFT = ALL + "?check={check}&note={note}";

    private final Caller service;

    RoutingRules(Callers callers) {
        this.service = callers.of(Service.ROUTING);
    }

    /** A version without its rules; {@code madeAt} null for the one that came with the software. */
    public record Version(
            int version,
            String note,
            Instant madeAt,
            String madeBy,
            int size,
            boolean inForce,
            List<Activation> activations) {}

    /** {@code at} and {@code by} null for the one that came with the software; {@code rollback}: to an earlier version. */
    public record Activation(Instant effectiveFrom, Instant at, String by, boolean rollback) {}

    /** A version with its rules; {@code effectiveFrom} null while it is not in force. */
    public record RuleSet(
            int version,
            String note,
            Instant madeAt,
            String madeBy,
            boolean inForce,
            Instant effectiveFrom,
            List<Activation> activations,
            boolean usable,
            List<Finding> findings,
            List<Rule> rules) {}

    /** {@code forbids}: the version cannot be put in force for it. */
    public record Finding(String kind, boolean forbids, String rule, String other, String message) {}

    public record Rule(
            String id, int order, String zh, String en, When when, LocalDate from, LocalDate until, Then then) {

        public String title(String language) {
            return "zh".equals(language) ? zh : en;
        }
    }

    /** Null for what the rule does not ask for. */
    public record When(
            List<String> kind,
            List<String> category,
            List<String> region,
            List<String> respondentDepartment,
            List<String> complainantType,
            List<String> country,
            List<String> language,
            Amount minimumInvestment,
            Integer minimumJobs) {}

    public record Amount(String amount, String currency) {}

    public record Then(String lead, List<String> coHandlers, String handlingClass, String priority) {}

    /** What a version would change for the complaints received last. */
    public record Preview(
            int against, Integer version, int examined, int changed, List<Load> departments, List<Sample> samples) {}

    /** {@code department} null for what a person must decide. */
    public record Load(String department, int before, int after, int gained, int lost) {}

    public record Sample(String complaintId, String category, String region, Side before, Side after) {}

    /** {@code lead} null where a person must decide; {@code rule} null where none applied. */
    public record Side(String lead, String rule) {}

    public Page<Version> versions(String cursor) {
        return cursor == null
                ? service.get(new ParameterizedTypeReference<>() {}, ALL + "?limit=20")
                : service.get(new ParameterizedTypeReference<>() {}, ALL + "?limit=20&cursor={cursor}", cursor);
    }

    public RuleSet inForce() {
        return service.get(new ParameterizedTypeReference<>() {}, ALL + "/current");
    }

    public RuleSet one(int version) {
        return service.get(new ParameterizedTypeReference<>() {}, ONE, version);
    }

    /** Makes it the next version, or only says what is odd about it. */
    public RuleSet draft(MediaType form, byte[] file, String note, boolean checkOnly) {
        return service.postFile(RuleSet.class, form, file, DRAFT, checkOnly, note);
    }

    /** {@code at}: null for at once. */
    public RuleSet activate(int version, String at) {
        Map<String, ?> when = at == null ? Map.of() : Map.of("at", at);
        return service.post(RuleSet.class, null, null, when, ONE + "/activate", version);
    }

    public Preview preview(int version, int last) {
        return service.post(Preview.class, null, null, Map.of("version", version, "last", last), ALL + "/preview");
    }

    /** In that form, such as xlsx. */
    public void file(int version, String form, Download download) {
        service.download(download, ONE + "?format={form}", version, form);
    }
}
