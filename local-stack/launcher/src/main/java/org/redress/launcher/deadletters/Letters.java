package org.redress.launcher.deadletters;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.redress.launcher.stack.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dead letters of one service, by its management endpoint. */
record Letters(String service, URI url, String token) {

    private static final String PATH = "/actuator/deadletters";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    JsonNode list() {
        return read(send(request(PATH).GET()));
    }

    /** Empty when the letter is not this service's. */
    Optional<JsonNode> show(String id) {
        var answer = send(request(PATH + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(answer));
    }

    /** Feeds the letters of one complaint, or of all, to this service once more, in their sequence. */
    JsonNode replay(String complaint) {
        var body = complaint == null ? Map.of() : Map.of("subject", complaint);
        return read(send(request(PATH)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused(service + " does not answer at " + url + "; ./redress status shows why");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted");
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new Refused(service + " answered " + answer.statusCode() + " to "
                    + answer.uri().getPath());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
