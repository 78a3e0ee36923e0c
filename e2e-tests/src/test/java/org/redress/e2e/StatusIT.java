package org.redress.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusIT {

    private final Redress stack = Redress.stack();

    @ParameterizedTest
    @ValueSource(strings = {"routing-service", "kafka"})
    void aKilledPartIsSaidToBeGoneAndUpBringsItBack(String part) {
        assertThat(stack.run("status").exit()).isZero();
        var before = stack.status(part).path("pid").asLong();

        stack.kill(part);
        assertThat(stack.run("status").exit()).isNotZero();
        assertThat(stack.status(part).path("ready").asBoolean()).isFalse();

        stack.must("up", "--detach");
        assertThat(stack.run("status").exit()).isZero();
        assertThat(stack.status(part).path("ready").asBoolean()).isTrue();
        assertThat(stack.status(part).path("pid").asLong()).isNotEqualTo(before);
    }
}
