package org.redress.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    private final List<Part> parts = Parts.bundled();

    @Test
    void theUsualOnesUnlessTheEnvironmentSaysOtherwise() {
        var ports = Ports.of(parts, Map.of("REDRESS_KAFKA_PORT", "19092", "REDRESS_IDENTITY_PORT", ""));

        assertThat(ports.named("kafka")).isEqualTo(19092);
        assertThat(ports.named("identity")).isEqualTo(9000);
        assertThat(ports.named("notification-service")).isEqualTo(8083);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "kafka", "99999999999"})
    void whatIsNoPortIsRefusedByName(String text) {
        assertThatThrownBy(() -> Ports.of(parts, Map.of("REDRESS_KAFKA_PORT", text)))
                .isInstanceOf(Refused.class)
                .hasMessage("REDRESS_KAFKA_PORT=" + text + " is not a port number");
    }

    @Test
    void twoPartsCannotShareAPort() {
        assertThatThrownBy(() -> Ports.of(parts, Map.of("REDRESS_IDENTITY_PORT", "9092")))
                .hasMessageContaining("Port 9092 is given to both kafka and identity");
    }
}
