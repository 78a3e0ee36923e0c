package org.redress.routing.suggestion.http;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.edge.InternalApi;
import org.redress.routing.suggestion.Texts;

/** Asks complaint-service, with this service's own token. */
final class TextsOverHttp implements Texts {

    private final InternalApi complaintService;

    TextsOverHttp(InternalApi complaintService) {
        this.complaintService = complaintService;
    }

    /** As answered, with more than is read here; what was erased is null. */
    record Answer(String title, String narrative, String request) {

        private String whole() {
            return Stream.of(title, narrative, request).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        }
    }

    @Override
    public Optional<String> of(UUID complaintId) {
        try {
            return complaintService
                    .find(Answer.class, "/internal/complaints/{id}/text", complaintId)
                    .map(Answer::whole)
                    .filter(text -> !text.isBlank());
        } catch (InternalApi.Away away) {
            throw new Away(away.getMessage());
        }
    }
}
