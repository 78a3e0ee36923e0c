package org.redress.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("stops parts that the other stories need")
class StatusIT {

    private final Redress stack = Redress.stack();

    @ParameterizedTest
    @ValueSource(strings = {"routing-service", "kafka"})
    void aKilledPartIsSaidToBeGoneAndUpBringsItBack(String part) {
        assertThat(stack.run("status").exit()).isZero();
        var before = stack.process(part);

        stack.kill(before);
        assertThat(stack.run("status").exit()).isNotZero();
        assertThat(stack.status(part).path("ready").asBoolean()).isFalse();

        stack.must("up", "--detach");
        assertThat(stack.run("status").exit()).isZero();
        var after = stack.status(part);
        assertThat(after.path("ready").asBoolean()).isTrue();
        assertThat(after.path("pid").asLong()).isNotEqualTo(before.pid());
    }
}
