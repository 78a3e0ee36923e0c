package org.redress.routing.rule.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.routing.rule.model.Fact.CATEGORY;
import static org.redress.routing.rule.model.Fact.LANGUAGE;
import static org.redress.routing.rule.model.FactsMother.DAY;
import static org.redress.routing.rule.model.FactsMother.NOON;
import static org.redress.routing.rule.model.RuleMother.is;
import static org.redress.routing.rule.model.RuleMother.rule;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.contracts.Money;
import org.redress.routing.RoutingTest;
import org.redress.routing.rule.RuleVersion;
import org.redress.routing.rule.model.Activation;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.JobsAtLeast;
import org.redress.routing.rule.model.InForce;
import org.redress.routing.rule.model.RuleSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@RoutingTest
class MongoRuleStoreTest {

    private final RuleVersion second = new RuleVersion(
            new RuleSet(
                    2,
                    List.of(rule(
                            "all-of-it",
                            7,
                            "PLANNING",
                            new InForce(DAY, DAY.plusDays(9)),
                            is(CATEGORY, "FEES", "FINES"),
                            is(LANGUAGE, "zh"),
                            new InvestmentAtLeast(new Money("1000000.5", "EUR")),
                            new JobsAtLeast(50)))),
            "why",
            NOON,
            "admin");

    @Autowired
    private MongoClient client;

    private MongoRuleStore store;

    @BeforeEach
    void empty() {
        store = new MongoRuleStore(new MongoTemplate(client, "rules-" + UUID.randomUUID()));
        store.prepare();
    }

    @Test
    void whatCameWithTheSoftwareIsInForceFromTheBeginning() {
        store.prepare();
        assertThat(store.last()).isEqualTo(1);
        assertThat(store.find(1).orElseThrow().rules().rules()).hasSize(15);
        assertThat(store.activations().latestFirst()).containsExactly(new Activation(1, 1, Instant.EPOCH, null, null));
    }

    @Test
    void aVersionIsKeptAsItWasMadeAndNeverReplaced() {
        assertThat(store.add(second)).isTrue();
        assertThat(store.add(new RuleVersion(new RuleSet(2, List.of()), "", NOON, "other")))
                .isFalse();
        var found = store.find(2).orElseThrow();
        assertThat(found.rules().rules()).isEqualTo(second.rules().rules());
        assertThat(found.note()).isEqualTo("why");
        assertThat(found.madeBy()).isEqualTo("admin");
        assertThat(found.madeAt()).isEqualTo(NOON);
        assertThat(store.find(3)).isEmpty();
    }

    @Test
    void versionsAreListedWithoutTheirRulesNewestFirst() {
        store.add(second);
        assertThat(store.before(Integer.MAX_VALUE, 10))
                .containsExactly(
                        new RuleVersion.Summary(2, "why", NOON, "admin", 1),
                        new RuleVersion.Summary(1, "", null, null, 15));
        assertThat(store.before(2, 10)).hasSize(1);
        assertThat(store.before(Integer.MAX_VALUE, 1)).hasSize(1);
    }

    @Test
    void ofTwoActivationsAtOnceOneIsTold() {
        assertThat(store.add(new Activation(2, 2, NOON, NOON, "a"))).isTrue();
        assertThat(store.add(new Activation(2, 1, NOON, NOON, "b"))).isFalse();
        assertThat(store.activations().at(NOON)).contains(new Activation(2, 2, NOON, NOON, "a"));
    }
}
