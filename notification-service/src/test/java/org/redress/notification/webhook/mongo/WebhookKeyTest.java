package org.redress.notification.webhook.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookKeyTest {

    private static final String OWN = "0f".repeat(32);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0f",
                "de7e10b3de7e10b3de7e10b3de7e10b3de7e10b3de7e10b3de7e10b3de7e10b3",
                "DE7E10B3de7e10b3de7e10b3de7e10b3de7e10b3de7e10b3de7e10b3de7e10b3",
                "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
            })
    void productionTakesNoKeyThatIsMissingShortOrKnownToAll(String key) {
        assertThatThrownBy(() -> new WebhookKey(key).checked(true))
                .hasMessageContaining("REDRESS_WEBHOOK_KEY")
                .hasMessageContaining("openssl rand -hex 32");
    }

    @Test
    void aKeyOfItsOwnServesProductionAndNoneServesTryingOut() {
        assertThat(new WebhookKey(OWN).checked(true).getEncoded()).hasSize(32).containsOnly(0x0f);
        assertThat(new WebhookKey("").checked(false).getEncoded()).hasSize(32);
    }

    @Test
    void itIsNotInLogs() {
        assertThat(new WebhookKey(OWN).toString()).doesNotContain("0f");
    }
}
