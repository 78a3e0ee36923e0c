package org.redress.notification.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.redress.notification.webhook.Receiver.Call;
import tools.jackson.databind.json.JsonMapper;

/** A receiver's program on Node.js that checks calls with the npm package {@code standardwebhooks}. */
final class NpmVerifier {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "verify.mjs");

    private final Path folder;

    /** {@code folder} takes the package, as its lock file says. */
    NpmVerifier(Path folder) throws IOException {
        this.folder = folder;
        for (var file : FILES) {
            try (var stored = NpmVerifier.class.getResourceAsStream("/standard-webhooks/" + file)) {
                Files.copy(stored, folder.resolve(file));
            }
        }
        run("", "npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
    }

    /** One line for each: {@code ok}, or why it is refused. */
    List<String> verify(String secret, List<Call> calls) {
        var asked = calls.stream()
                .map(call -> JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "secret", secret,
                                "id", call.id(),
                                "timestamp", call.timestamp(),
                                "signature", call.signature(),
                                "body", call.body())))
                .collect(Collectors.joining("\n"));
        return run(asked, "node", "verify.mjs").lines().toList();
    }

    private String run(String input, String... command) {
        try {
            var written = Files.writeString(folder.resolve("input"), input);
            var output = folder.resolve("output").toFile();
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(written.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(
                        Arrays.toString(command) + ": " + Files.readString(output.toPath(), StandardCharsets.UTF_8));
            }
            return Files.readString(output.toPath(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Node.js and npm are needed (./redress test installs them): " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
