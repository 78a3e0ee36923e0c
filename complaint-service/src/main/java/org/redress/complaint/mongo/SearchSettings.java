package org.redress.complaint.mongo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** {@code redress.search.key}: the secret without which stored words of masked fields cannot be told. */
@ConfigurationProperties("redress.search")
record SearchSettings(@DefaultValue("") String key) {

    /** Public knowledge: for developing and testing only. */
    private static final String DEVELOPMENT = "development key, known to everybody";

    private static final int SHORTEST = 32;

    SearchKey toKey(Environment environment) {
        var production = !environment.acceptsProfiles(Profiles.of("local | demo | test"));
        if (production && (key.length() < SHORTEST || key.equals(DEVELOPMENT))) {
            throw new IllegalStateException("redress.search.key (REDRESS_SEARCH_KEY) is not set to a secret of "
                    + SHORTEST
                    + " characters or more (openssl rand -hex 32): without it this service serves the profiles"
                    + " local, demo and test only");
        }
        return new SearchKey(key.isEmpty() ? DEVELOPMENT : key);
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "SearchSettings";
    }
}
