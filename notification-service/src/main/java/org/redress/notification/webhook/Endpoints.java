package org.redress.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Endpoint.Disabled;
import org.redress.notification.webhook.model.Secret;

/** Port: the endpoints there are, the oldest first. Each change is one write, and false when there is no such endpoint. */
public interface Endpoints {

    List<Endpoint> all();

    Optional<Endpoint> find(UUID id);

    void add(Endpoint endpoint);

    boolean describe(UUID id, URI url, String description, Set<Milestone> milestones);

    boolean remove(UUID id);

    /** False also when somebody else has changed them meanwhile. */
    boolean replaceSecrets(Endpoint seen, List<Secret> secrets);

    /** What is disabled already stays as it is. */
    boolean disable(UUID id, Disabled disabled);

    /** As if nothing had ever failed. */
    boolean enable(UUID id);

    void succeeded(UUID id, Instant at);

    /** Noted unless it has been failing before. */
    void failed(UUID id, Instant at);
}
