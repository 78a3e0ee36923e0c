package org.redress.portal.services;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** notification-service: by when, and is it late. */
@Component
public class Deadlines {

    /** What one page of the service holds at most. */
    private static final String MOST = "200";

    private final Caller service;

    Deadlines(Callers callers) {
        this.service = callers.of(Service.NOTIFICATION);
    }

    /** Conditions as notification-service names them: department, owner, open, silent, stage, sort, limit, cursor ... */
    public Page<ClockRow> list(Map<String, String> conditions) {
        return service.get(
                new ParameterizedTypeReference<>() {}, Conditions.address("/api/deadlines", conditions), conditions);
    }

    /** The clocks of these stages that are still waited for, late ones too. */
    public List<ClockRow> open(Collection<UUID> complaints, Collection<String> stages) {
        if (complaints.isEmpty()) {
            return List.of();
        }
        return list(Map.of(
                        "complaintId",
                        complaints.stream().map(UUID::toString).collect(Collectors.joining(",")),
                        "stage",
                        String.join(",", stages),
                        "open",
                        "true",
                        "limit",
                        MOST))
                .items();
    }

    /** All clocks that a complaint has or had. */
    public List<ClockRow> of(UUID complaint) {
        return list(Map.of("complaintId", complaint.toString(), "limit", MOST)).items();
    }

    public DeadlineProof proof(UUID complaint, String stage, long run) {
        return service.get(
                new ParameterizedTypeReference<>() {},
                "/api/deadlines/{id}/{stage}/{run}/proof",
                complaint,
                stage,
                run);
    }

    public List<BoardRow> board() {
        return service.get(new ParameterizedTypeReference<Page<BoardRow>>() {}, "/api/deadlines/board")
                .items();
    }
}
