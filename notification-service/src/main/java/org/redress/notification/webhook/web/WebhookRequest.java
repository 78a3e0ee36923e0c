package org.redress.notification.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.webhook.ManageWebhooks;
import org.redress.notification.webhook.model.Endpoint;

/** An endpoint as an administrator describes it. */
record WebhookRequest(
        @Schema(
                description = "https; its name must lead to public addresses only",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = MOST_URL,
                example = "https://hooks.example.com/redress")
        String url,

        @Schema(description = "For people; may be left out", maxLength = MOST_DESCRIPTION)
        String description,

        @Schema(description = "What it is told of; all when left out or empty")
        List<String> milestones) {

    private static final int MOST_URL = 2000;
    private static final int MOST_DESCRIPTION = 200;

    /** The same, checked. */
    record Checked(URI url, String description, Set<Milestone> milestones) {}

    Checked check(ManageWebhooks webhooks) {
        var errors = new ArrayList<FieldError>();
        var address = address(errors);
        address.flatMap(webhooks::objection).ifPresent(code -> errors.add(FieldError.of("url", code)));
        var told = told(errors);
        if (description != null && description.length() > MOST_DESCRIPTION) {
            errors.add(FieldError.of("description", "too-long", MOST_DESCRIPTION));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Checked(address.orElseThrow(), description == null ? "" : description.strip(), told);
    }

    private Optional<URI> address(List<FieldError> errors) {
        if (url == null || url.isBlank()) {
            errors.add(FieldError.of("url", "required"));
            return Optional.empty();
        }
        if (url.length() > MOST_URL) {
            errors.add(FieldError.of("url", "too-long", MOST_URL));
            return Optional.empty();
        }
        try {
            var parsed = new URI(url.strip()).parseServerAuthority();
            if (parsed.getHost() != null && parsed.getUserInfo() == null && parsed.getFragment() == null) {
                return Optional.of(parsed);
            }
        } catch (URISyntaxException noAddress) {
            // told below
        }
        errors.add(FieldError.of("url", "wrong-format"));
        return Optional.empty();
    }

    private Set<Milestone> told(List<FieldError> errors) {
        var known = EnumSet.noneOf(Milestone.class);
        for (var i = 0; milestones != null && i < milestones.size(); i++) {
            var code = milestones.get(i);
            var milestone = Endpoint.OFFERED.stream()
                    .filter(offered -> offered.name().equals(code))
                    .findAny();
            milestone.ifPresent(known::add);
            if (milestone.isEmpty()) {
                errors.add(FieldError.of("milestones[" + i + "]", "unknown-code"));
            }
        }
        return known;
    }
}
