package org.redress.routing.decision.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReturnsTest {

    @Test
    void eachVersionOfARuleIsMeasuredByItselfAndTheWorstComesFirst() {
        var all = new ArrayList<Placement>();
        all.addAll(placements("fees", 1, 10, 1));
        all.addAll(placements("fees", 2, 10, 4));
        all.addAll(placements("fines", 2, 3, 0));
        assertThat(RuleReturns.of(all))
                .containsExactly(
                        new RuleReturns("fees", 2, 10, 4),
                        new RuleReturns("fees", 1, 10, 1),
                        new RuleReturns("fines", 2, 3, 0));
    }

    @ParameterizedTest
    @CsvSource({"20, 4, true", "20, 3, false", "19, 19, false", "100, 20, true", "100, 19, false", "20, 0, false"})
    void aRuleMisroutesWhenEnoughOfEnoughComeBack(int placed, int returned, boolean misroutes) {
        assertThat(new RuleReturns("fees", 1, placed, returned).misroutes(20, 0.2))
                .isEqualTo(misroutes);
    }

    @Test
    void withoutPlacementsThereIsNothingToSay() {
        assertThat(RuleReturns.of(List.of())).isEmpty();
    }

    private static List<Placement> placements(String rule, int version, int placed, int returned) {
        var all = new ArrayList<Placement>();
        for (var i = 0; i < placed; i++) {
            all.add(new Placement(rule, version, Instant.EPOCH, i < returned));
        }
        return all;
    }
}
