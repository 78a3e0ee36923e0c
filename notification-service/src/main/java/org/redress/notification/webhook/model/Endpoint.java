package org.redress.notification.webhook.model;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.notification.notice.model.Milestone;

/**
 * Where a program of somebody else's is told of milestones. All instants are wall time.
 *
 * @param milestones what it is told of; none named means all
 * @param secrets the newest first; the earlier ones sign as well until they run out
 * @param rotations how often they were exchanged
 * @param health how its deliveries have gone
 * @param disabled null while it is told
 */
public record Endpoint(
        UUID id,
        URI url,
        String description,
        Set<Milestone> milestones,
        List<Secret> secrets,
        int rotations,
        Instant createdAt,
        Health health,
        Disabled disabled) {

    /** What an endpoint may be told of. */
    public static final Set<Milestone> OFFERED = EnumSet.allOf(Milestone.class).stream()
            .filter(Milestone::isOfComplaint)
            .collect(Collectors.toUnmodifiableSet());

    /** @param failingSince of the first failure after which nothing has succeeded; null when there is none */
    public record Health(Instant lastSuccessAt, Instant failingSince) {

        public static final Health NEW = new Health(null, null);

        /** Whether nothing has succeeded since an instant, and something has failed all the time. */
        public boolean isFailingSince(Instant limit) {
            return failingSince != null
                    && failingSince.isBefore(limit)
                    && (lastSuccessAt == null || lastSuccessAt.isBefore(limit));
        }
    }

    public record Disabled(Reason reason, Instant at) {

        public enum Reason {
            /** Nothing could be delivered for too long. */
            FAILING,
            /** It answered that it will never be there again (410). */
            GONE,
            /** By an administrator. */
            BY_HAND
        }
    }

    public Endpoint {
        milestones = Set.copyOf(milestones);
        secrets = List.copyOf(secrets);
    }

    public boolean isActive() {
        return disabled == null;
    }

    public boolean wants(Milestone milestone) {
        return isActive() && OFFERED.contains(milestone) && (milestones.isEmpty() || milestones.contains(milestone));
    }

    /** Those that sign now. */
    public List<Secret> secretsAt(Instant now) {
        return secrets.stream().filter(secret -> secret.isValidAt(now)).toList();
    }

    /** Until when the secret before the present one signs too, if it still does. */
    public Optional<Instant> earlierSecretUntil(Instant now) {
        return secretsAt(now).stream().skip(1).map(Secret::until).findFirst();
    }
}
