package org.redress.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were found good, so that one that comes with many requests is not verified each time. Never
 * beyond its expiry, and so shortly that a withdrawn signing key stops counting within a minute.
 */
final class KnownTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, Jwt>creating((token, jwt) -> remembered(jwt.getExpiresAt())))
            .build();

    private KnownTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /** Puts the memory in front of the decoder that is configured. */
    static BeanPostProcessor inFrontOfTheDecoder() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? new KnownTokens(decoder) : bean;
            }
        };
    }

    /** One that is refused is asked about each time, and so is one whose verification fails. */
    @Override
    public Jwt decode(String token) {
        return good.get(token, decoder::decode);
    }

    private static Duration remembered(Instant expiry) {
        var left = Duration.between(Instant.now(), expiry);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
