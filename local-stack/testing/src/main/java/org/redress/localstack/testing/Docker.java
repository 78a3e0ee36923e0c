package org.redress.localstack.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the command-line client, which knows contexts and remote engines, whether containers can be had without a long wait. */
final class Docker {

    private static final Logger log = LoggerFactory.getLogger(Docker.class);

    private static final int ANSWER_SECONDS = 10;
    private static final int PULL_SECONDS = 120;

    private Docker() {}

    static boolean has(String... images) {
        return run(ANSWER_SECONDS, List.of("docker", "info", "--format", "{{.ServerVersion}}"))
                && List.of(images).stream().allMatch(Docker::isHere);
    }

    private static boolean isHere(String image) {
        return run(ANSWER_SECONDS, List.of("docker", "image", "inspect", image))
                || run(PULL_SECONDS, List.of("docker", "pull", "--quiet", image));
    }

    private static boolean run(int seconds, List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            log.info("No answer within {} s: {}", seconds, String.join(" ", command));
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
