package org.redress.identity;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** A real identity provider on a free port, with its key under the given folder. */
final class RunningIdentity implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningIdentity(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningIdentity start(Path folder) {
        return start(folder, Map.of("spring.profiles.active", "test"));
    }

    static RunningIdentity start(Path folder, Map<String, String> properties) {
        var arguments = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--REDRESS_ISSUER=http://127.0.0.1:9000",
                                "--redress.identity.key-file=" + folder.resolve("identity/key.json")),
                        properties.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()))
                .toArray(String[]::new);
        return new RunningIdentity(IdentityApplication.create().run(arguments));
    }

    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
