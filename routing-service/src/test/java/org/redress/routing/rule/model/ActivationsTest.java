package org.redress.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.routing.rule.model.FactsMother.NOON;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationsTest {

    private final Activation shipped = new Activation(1, 1, Instant.EPOCH, null, null);
    private final Activation next = new Activation(2, 2, NOON, NOON.minusSeconds(60), "a");
    private final Activation back = new Activation(3, 1, NOON.plusSeconds(60), NOON, "b");
    private final Activations all = new Activations(List.of(next, back, shipped));

    @Test
    void aVersionIsInForceFromItsMomentUntilTheNext() {
        assertThat(all.at(NOON.minusMillis(1))).contains(shipped);
        assertThat(all.at(NOON)).contains(next);
        assertThat(all.at(NOON.plusSeconds(59))).contains(next);
        assertThat(all.at(NOON.plusSeconds(60))).contains(back);
    }

    @Test
    void ofTwoForTheSameMomentTheOneOrderedLaterCounts() {
        var instead = new Activation(4, 1, NOON, NOON.minusSeconds(1), "c");
        assertThat(new Activations(List.of(instead, next, shipped)).at(NOON)).contains(instead);
        assertThat(new Activations(List.of(shipped, next, instead)).at(NOON)).contains(instead);
    }

    @Test
    void anEarlierVersionInThePlaceOfALaterOneIsARollback() {
        assertThat(all.isRollback(back)).isTrue();
        assertThat(all.isRollback(next)).isFalse();
        assertThat(all.isRollback(shipped)).isFalse();
        assertThat(all.of(1)).containsExactly(back, shipped);
        assertThat(all.lastNumber()).isEqualTo(3);
    }
}
