package org.redress.localstack.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The broker as {@code main} runs it, in a process that can be killed. */
final class BrokerProcess implements AutoCloseable {

    private final Process process;

    BrokerProcess(Path folder, int port, int controllerPort) throws IOException, InterruptedException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalBroker.class.getName(),
                        folder.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitReady();
    }

    private void awaitReady() throws IOException, InterruptedException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY kafka ")) {
                return;
            }
        }
        throw new IllegalStateException("ended with " + process.waitFor());
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill}; returns the exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The broker does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
