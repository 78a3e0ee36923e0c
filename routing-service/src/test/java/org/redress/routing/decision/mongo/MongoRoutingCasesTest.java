package org.redress.routing.decision.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.routing.rule.model.Fact.CATEGORY;
import static org.redress.routing.rule.model.FactsMother.DAY;
import static org.redress.routing.rule.model.FactsMother.NOON;
import static org.redress.routing.rule.model.FactsMother.with;
import static org.redress.routing.rule.model.RuleMother.is;
import static org.redress.routing.rule.model.RuleMother.rule;
import static org.redress.routing.rule.model.RuleMother.rules;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.outbox.Consumed;
import org.redress.outbox.LostRace;
import org.redress.routing.RoutingTest;
import org.redress.routing.decision.Followed;
import org.redress.routing.decision.RoutingCases;
import org.redress.routing.decision.StoredCase;
import org.redress.routing.decision.model.Assignment;
import org.redress.routing.decision.model.Router;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.decision.model.RoutingCase.Step;
import org.redress.routing.decision.model.Trigger;
import org.redress.routing.directory.model.DirectoryMother;
import org.redress.routing.rule.model.Facts;
import org.springframework.beans.factory.annotation.Autowired;

@RoutingTest
class MongoRoutingCasesTest {

    private final UUID id = UUID.randomUUID();
    private final Router router =
            new Router(rules(rule("fees", 1, "A", is(CATEGORY, "FEES"))), DirectoryMother.directory());
    private final Facts fees =
            with(Kind.RIGHTS, "FEES", "LANSHAN", "B", ComplainantType.FIE, "DE", new Money("1200000.00", "EUR"));

    @Autowired
    private RoutingCases cases;

    @Test
    void aCaseIsReadBackAsItWasStored() {
        var accepted = accepted();
        save(none(), accepted, 2);
        assertThat(read().routingCase()).isEqualTo(accepted.routingCase());

        var assigned = read().routingCase().assigned(Assignment.to("A", List.of("C"), AssignmentBasis.RULE));
        save(read(), assigned, 3);
        var returned = read().routingCase().returned("A", null, 1, new Trigger(4, NOON, DAY), router, NOON);
        save(read(), returned, 4);

        assertThat(read()).isEqualTo(new StoredCase(returned.routingCase(), 3, 2, Map.of()));
        assertThat(read().routingCase().queue()).isNotNull();
        assertThat(read().routingCase().assignment()).isNull();
    }

    @Test
    void ofTwoWhoReadTheSameCaseOnlyOneWrites() {
        save(none(), accepted(), 2);
        assertThatThrownBy(() -> save(none(), accepted(), 2)).isInstanceOf(LostRace.class);

        var before = read();
        save(before, before.routingCase().ended(), 3);
        assertThatThrownBy(() -> save(before, before.routingCase().ended(), 3)).isInstanceOf(LostRace.class);
        assertThat(read().version()).isEqualTo(2);
        assertThat(read().sequence()).isEqualTo(1);
    }

    @Test
    void whatWasNotDecidedInTimeIsStoredAsSuperseded() {
        save(none(), accepted(), 2);
        var before = read();
        save(before, before.routingCase().reclassified(fees, new Trigger(3, NOON, DAY), router, NOON), 3);
        assertThat(read().routingCase().rulings())
                .extracting(ruling -> ruling.superseded())
                .containsExactly(true, false);
    }

    private Step accepted() {
        return RoutingCase.unknown(id).accepted(fees, new Trigger(2, NOON, DAY), router, NOON);
    }

    private StoredCase none() {
        return new StoredCase(RoutingCase.unknown(id), 0, 0, Map.of());
    }

    private StoredCase read() {
        return cases.find(id).orElseThrow();
    }

    private void save(StoredCase before, Step step, long sequence) {
        var after = new Followed(step.routingCase(), 0, step.event().stream().toList());
        cases.save(before, after, new Consumed("positions.complaints", sequence, sequence));
    }
}
