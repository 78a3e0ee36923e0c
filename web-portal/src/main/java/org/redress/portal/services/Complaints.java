package org.redress.portal.services;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** complaint-service: filing, reading and commands. */
@Component
public class Complaints {

    private final Caller service;

    Complaints(Callers callers) {
        this.service = callers.of(Service.COMPLAINT);
    }

    /** What could be said against filing this now, and what it resembles; nothing is stored. */
    public Checked check(Map<String, ?> complaint) {
        return service.post(Checked.class, null, null, complaint, "/api/complaints/check");
    }

    public record Checked(List<Problem.FieldProblem> errors, List<SimilarRow> similar) {

        public static final Checked NOTHING = new Checked(List.of(), List.of());

        public Checked {
            similar = similar == null ? List.of() : List.copyOf(similar);
        }
    }

    /** What reads like this one, the most similar first. */
    public List<SimilarRow> similar(String id) {
        return service.get(new ParameterizedTypeReference<Page<SimilarRow>>() {}, "/api/complaints/{id}/similar", id)
                .items();
    }

    public ComplaintDetail file(Map<String, ?> complaint, UUID key) {
        return service.post(ComplaintDetail.class, key, null, complaint, "/api/complaints");
    }

    /** By id or number. */
    public ComplaintDetail find(String id) {
        return service.get(new ParameterizedTypeReference<>() {}, "/api/complaints/{id}", id);
    }

    /** Conditions as complaint-service names them: status, department, sort, limit, cursor ... */
    public Page<ComplaintRow> list(Map<String, String> conditions) {
        return service.get(
                new ParameterizedTypeReference<>() {}, Conditions.address("/api/complaints", conditions), conditions);
    }

    /** What has happened, oldest first, as far as it is meant for the reader. */
    public List<TimelineEntry> timeline(String id) {
        return service.get(
                        new ParameterizedTypeReference<Page<TimelineEntry>>() {}, "/api/complaints/{id}/timeline", id)
                .items();
    }

    public Verdict audit(String id) {
        return service.get(new ParameterizedTypeReference<>() {}, "/api/complaints/{id}/audit", id);
    }

    /** Noted in the access log unless one's own. */
    public ContactData contact(String id) {
        return service.get(new ParameterizedTypeReference<>() {}, "/api/complaints/{id}/contact", id);
    }

    /** Conditions as complaint-service names them: account, cursor ... */
    public Page<AccessRow> accesses(Map<String, String> conditions) {
        return service.get(
                new ParameterizedTypeReference<>() {}, Conditions.address("/api/access-log", conditions), conditions);
    }

    /** Of one complaint; {@code cursor} null for the first page. */
    public Page<AccessRow> accesses(String id, String cursor) {
        var path = "/api/complaints/{id}/access-log" + (cursor == null ? "" : "?cursor={cursor}");
        return service.get(new ParameterizedTypeReference<>() {}, path, id, cursor);
    }

    public ComplaintDetail command(String id, String command, Map<String, ?> body, Long version, UUID key) {
        return service.post(ComplaintDetail.class, key, version, body, "/api/complaints/{id}/{command}", id, command);
    }
}
