package org.redress.notification.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.webhook.Calls.Answer;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Endpoint.Disabled;
import org.redress.notification.webhook.model.Message;
import org.redress.notification.webhook.model.Secret;

/** What administrators do with endpoints. What is asked of an unknown one answers empty. */
public class ManageWebhooks {

    /** So that one milestone never means hundreds of calls. */
    public static final int MOST = 50;

    private final Endpoints endpoints;
    private final KnownEndpoints known;
    private final Calls calls;
    private final Duration grace;
    private final Clock wallClock;

    /** {@code grace}: how long an exchanged secret still signs. */
    ManageWebhooks(Endpoints endpoints, KnownEndpoints known, Calls calls, Duration grace, Clock wallClock) {
        this.endpoints = endpoints;
        this.known = known;
        this.calls = calls;
        this.grace = grace;
        this.wallClock = wallClock;
    }

    /** There are as many as there may be. */
    public static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public List<Endpoint> all() {
        return endpoints.all();
    }

    public Optional<Endpoint> find(UUID id) {
        return endpoints.find(id);
    }

    /** Why this address must not be called, as a code. */
    public Optional<String> objection(URI url) {
        return calls.objection(url);
    }

    public Endpoint add(URI url, String description, Set<Milestone> milestones) {
        if (endpoints.all().size() >= MOST) {
            throw new TooMany();
        }
        var endpoint = new Endpoint(
                UUID.randomUUID(),
                url,
                description,
                milestones,
                List.of(Secret.fresh()),
                0,
                wallClock.instant(),
                Endpoint.Health.NEW,
                null);
        endpoints.add(endpoint);
        known.forget();
        return endpoint;
    }

    public Optional<Endpoint> describe(UUID id, URI url, String description, Set<Milestone> milestones) {
        return changed(id, endpoints.describe(id, url, description, milestones));
    }

    public boolean remove(UUID id) {
        var removed = endpoints.remove(id);
        known.forget();
        return removed;
    }

    /** The new secret signs from now on, the present one for the time of grace too. */
    public Optional<Endpoint> rotate(UUID id) {
        for (var seen = endpoints.find(id); seen.isPresent(); seen = endpoints.find(id)) {
            var now = wallClock.instant();
            var earlier = seen.get().secretsAt(now).stream().map(secret -> secret.endingAt(now.plus(grace)));
            var secrets = Stream.concat(Stream.of(Secret.fresh()), earlier).toList();
            if (endpoints.replaceSecrets(seen.get(), secrets)) {
                return changed(id, true);
            }
        }
        return Optional.empty();
    }

    public Optional<Endpoint> enable(UUID id) {
        return changed(id, endpoints.enable(id));
    }

    public Optional<Endpoint> disable(UUID id) {
        endpoints.disable(id, new Disabled(Disabled.Reason.BY_HAND, wallClock.instant()));
        return changed(id, true);
    }

    /** Tells it nothing, only that it is reached; also while it is disabled. */
    public Optional<Answer> test(UUID id) {
        return endpoints.find(id).map(endpoint -> calls.call(endpoint, Message.ping(wallClock.instant())));
    }

    private Optional<Endpoint> changed(UUID id, boolean done) {
        known.forget();
        return done ? endpoints.find(id) : Optional.empty();
    }
}
