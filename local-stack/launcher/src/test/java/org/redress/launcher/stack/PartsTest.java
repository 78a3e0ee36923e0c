package org.redress.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void startInThisOrder() {
        assertThat(Parts.bundled())
                .extracting(Part::name)
                .startsWith("kafka", "mongodb", "identity", "mail", "complaint-service", "routing-service")
                .contains("notification-service")
                .endsWith("web-portal");
    }

    @Test
    void thePagesComeUpWhateverElseIsDown() {
        assertThat(Parts.bundled())
                .filteredOn(part -> part.name().equals("web-portal"))
                .singleElement()
                .satisfies(portal -> assertThat(portal.needs()).isEmpty());
    }

    @Test
    void everythingAPartNeedsStartsBeforeIt() {
        var parts = Parts.bundled();
        for (var part : parts) {
            var earlier = parts.subList(0, parts.indexOf(part));
            assertThat(earlier).extracting(Part::name).containsAll(part.needs());
        }
    }

    @Test
    void variablesFollowFromTheName() {
        var part = Parts.parse("# comment\n\ncomplaint-service\t8081\ta/target/b.jar\thttp\t256\tkafka,mongodb\n")
                .get(0);

        assertThat(part.portVariable()).isEqualTo("REDRESS_COMPLAINT_SERVICE_PORT");
        assertThat(part.secretVariable()).isEqualTo("REDRESS_CLIENT_SECRET_COMPLAINT_SERVICE");
        assertThat(part.needs()).containsExactly("kafka", "mongodb");
    }
}
