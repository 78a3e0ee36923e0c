package org.redress.launcher.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LettersTest {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Letters letters;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var answer = answers.get(exchange.getRequestURI().getPath());
            var bytes = answer == null ? new byte[0] : answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        letters = new Letters("routing-service", url, "token");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void listsWhatTheServiceHolds() {
        answers.put("/actuator/deadletters", "[{\"id\":\"t-0-1\"}]");

        assertThat(letters.list().get(0).path("id").asString()).isEqualTo("t-0-1");
        assertThat(asked).containsExactly("GET /actuator/deadletters  Bearer token");
    }

    @Test
    void aLetterOfAnotherServiceIsNotAnError() {
        assertThat(letters.show("t-0-1")).isEmpty();
    }

    @Test
    void replaysOneComplaintOrAll() {
        answers.put("/actuator/deadletters", "{\"applied\":1,\"healed\":1,\"waiting\":0}");

        assertThat(letters.replay("c1").path("applied").asInt()).isEqualTo(1);
        letters.replay(null);

        assertThat(asked)
                .containsExactly(
                        "POST /actuator/deadletters {\"subject\":\"c1\"} Bearer token",
                        "POST /actuator/deadletters {} Bearer token");
    }

    @Test
    void aServiceThatIsAwayIsNamed() {
        server.stop(0);

        assertThatThrownBy(letters::list).hasMessageContaining("routing-service does not answer");
    }
}
