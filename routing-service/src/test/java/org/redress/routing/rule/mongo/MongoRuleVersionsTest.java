package org.redress.routing.rule.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.routing.rule.model.FactsMother.NOON;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.routing.RoutingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@RoutingTest
class MongoRuleVersionsTest {

    @Autowired
    private MongoClient client;

    @Test
    void aMomentIsDecidedByTheVersionThatWasInForceThen() {
        var mongo = new MongoTemplate(client, "rules-" + UUID.randomUUID());
        new MongoRuleVersions(mongo).version(1);
        mongo.insert(new RuleVersionDocument(2, NOON, List.of()), "ruleVersions");
        mongo.insert(new RuleVersionDocument(3, NOON.plusSeconds(60), List.of()), "ruleVersions");

        var restarted = new MongoRuleVersions(mongo);

        assertThat(restarted.effectiveAt(NOON.minusMillis(1)).version()).isEqualTo(1);
        assertThat(restarted.effectiveAt(NOON).version()).isEqualTo(2);
        assertThat(restarted.effectiveAt(NOON.plusSeconds(61)).version()).isEqualTo(3);
        assertThat(restarted.version(1).rules()).hasSize(15);
    }
}
