package org.redress.portal.administration;

import java.util.List;
import java.util.Map;
import org.redress.portal.services.Webhooks.Webhook;

/** An endpoint as it is typed. */
record WebhookForm(String url, String description, List<String> milestones) {

    static final WebhookForm EMPTY = new WebhookForm("", "", List.of());

    WebhookForm {
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }

    static WebhookForm of(Webhook webhook) {
        return new WebhookForm(webhook.url(), webhook.description(), webhook.milestones());
    }

    Map<String, Object> toJson() {
        return Map.of(
                "url", url == null ? "" : url.strip(),
                "description", description == null ? "" : description,
                "milestones", milestones);
    }
}
