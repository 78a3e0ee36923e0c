package org.redress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartingTest {

    @TempDir
    private Path folder;

    @Test
    void theKeySurvivesARestartAndIsItsOwnersOnly() throws Exception {
        var before = publicKeys();

        assertThat(publicKeys()).isEqualTo(before).contains("\"kid\"").doesNotContain("\"d\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("identity/key.json"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", ""})
    void refusesToRunAnywhereButLocally(String profile) {
        assertThatThrownBy(() -> RunningIdentity.start(folder, Map.of("spring.profiles.active", profile)))
                .hasMessageContaining("profiles local, demo and test only");
    }

    @Test
    void refusesToRunWithoutTheServicesSecrets() {
        assertThatThrownBy(() -> RunningIdentity.start(folder, Map.of("spring.profiles.active", "local")))
                .rootCause()
                .hasMessageContaining("set REDRESS_CLIENT_SECRET_COMPLAINT_SERVICE");
    }

    private String publicKeys() throws Exception {
        try (var identity = RunningIdentity.start(folder)) {
            return new Visitor(identity.url()).get("/oauth2/jwks").body();
        }
    }
}
