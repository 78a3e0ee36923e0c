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
import org.redress.contracts.Topics;
import org.redress.outbox.LostRace;
import org.redress.outbox.ReceivedEvent;
import org.redress.routing.RoutingTest;
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
        cases.save(none(), accepted, event(2));
        assertThat(read().routingCase()).isEqualTo(accepted.routingCase());

        var assigned = read().routingCase().assigned(Assignment.to("A", List.of("C"), AssignmentBasis.RULE));
        cases.save(read(), assigned, event(3));
        var returned = read().routingCase().returned("A", null, 1, new Trigger(4, NOON, DAY), router, NOON);
        cases.save(read(), returned, event(4));

        assertThat(read()).isEqualTo(new StoredCase(returned.routingCase(), 3, 2, Map.of()));
        assertThat(read().routingCase().queue()).isNotNull();
        assertThat(read().routingCase().assignment()).isNull();
    }

    @Test
    void ofTwoWhoReadTheSameCaseOnlyOneWrites() {
        cases.save(none(), accepted(), event(2));
        assertThatThrownBy(() -> cases.save(none(), accepted(), event(2))).isInstanceOf(LostRace.class);

        var before = read();
        cases.save(before, before.routingCase().ended(), event(3));
        assertThatThrownBy(() -> cases.save(before, before.routingCase().ended(), event(3)))
                .isInstanceOf(LostRace.class);
        assertThat(read().version()).isEqualTo(2);
        assertThat(read().sequence()).isEqualTo(1);
    }

    @Test
    void whatWasNotDecidedInTimeIsStoredAsSuperseded() {
        cases.save(none(), accepted(), event(2));
        var before = read();
        cases.save(before, before.routingCase().reclassified(fees, new Trigger(3, NOON, DAY), router, NOON), event(3));
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

    private ReceivedEvent event(long sequence) {
        return new ReceivedEvent(
                Topics.COMPLAINTS,
                0,
                0,
                "id",
                "/complaints/" + id,
                "type",
                id.toString(),
                sequence,
                NOON,
                null,
                Map.of(),
                new byte[0]);
    }
}
