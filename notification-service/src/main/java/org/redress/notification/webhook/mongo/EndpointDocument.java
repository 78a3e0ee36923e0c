package org.redress.notification.webhook.mongo;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Endpoint.Disabled;
import org.redress.notification.webhook.model.Endpoint.Health;
import org.redress.notification.webhook.model.Secret;

/** An endpoint as it is stored. What does not apply is absent. */
final class EndpointDocument {

    static final String URL = "url";
    static final String DESCRIPTION = "description";
    static final String MILESTONES = "milestones";
    static final String SECRETS = "secrets";
    static final String ROTATIONS = "rotations";
    static final String CREATED_AT = "createdAt";
    static final String LAST_SUCCESS_AT = "lastSuccessAt";
    static final String FAILING_SINCE = "failingSince";
    static final String DISABLED = "disabled";

    private static final String REASON = "reason";
    private static final String AT = "at";

    private final SealedSecrets sealed;

    EndpointDocument(SealedSecrets sealed) {
        this.sealed = sealed;
    }

    /** A new one. */
    Document write(Endpoint endpoint) {
        return new Document("_id", endpoint.id().toString())
                .append(URL, endpoint.url().toString())
                .append(DESCRIPTION, endpoint.description())
                .append(MILESTONES, names(endpoint.milestones()))
                .append(SECRETS, sealed.write(endpoint.secrets()))
                .append(ROTATIONS, endpoint.rotations())
                .append(CREATED_AT, Date.from(endpoint.createdAt()));
    }

    List<Document> write(List<Secret> secrets) {
        return sealed.write(secrets);
    }

    static Document write(Disabled disabled) {
        return new Document(REASON, disabled.reason().name()).append(AT, Date.from(disabled.at()));
    }

    static List<String> names(Collection<Milestone> milestones) {
        return milestones.stream().map(Enum::name).sorted().toList();
    }

    Endpoint read(Document stored) {
        return new Endpoint(
                UUID.fromString(stored.getString("_id")),
                URI.create(stored.getString(URL)),
                stored.getString(DESCRIPTION),
                stored.getList(MILESTONES, String.class).stream()
                        .map(Milestone::valueOf)
                        .collect(Collectors.toSet()),
                sealed.read(stored.getList(SECRETS, Document.class)),
                stored.getInteger(ROTATIONS),
                instant(stored, CREATED_AT),
                new Health(instant(stored, LAST_SUCCESS_AT), instant(stored, FAILING_SINCE)),
                disabled(stored.get(DISABLED, Document.class)));
    }

    private static Disabled disabled(Document stored) {
        return stored == null
                ? null
                : new Disabled(Disabled.Reason.valueOf(stored.getString(REASON)), instant(stored, AT));
    }

    private static Instant instant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
