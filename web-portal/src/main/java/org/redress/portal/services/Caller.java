package org.redress.portal.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls one service and turns its refusals and outages into {@link Refused} and {@link ServiceDown}. */
final class Caller {

    private final Service service;
    private final RestClient http;
    private final JsonMapper json;

    Caller(Service service, RestClient.Builder http, JsonMapper json) {
        this.service = service;
        this.json = json;
        this.http = http.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> refuse(response))
                .build();
    }

    <T> T get(ParameterizedTypeReference<T> type, String path, Object... variables) {
        return answered(() -> http.get().uri(path, variables).retrieve().body(type));
    }

    <T> T get(ParameterizedTypeReference<T> type, String path, Map<String, ?> variables) {
        return answered(() -> http.get().uri(path, variables).retrieve().body(type));
    }

    /** Safe to repeat with the same key. {@code version} null: whatever the present one is. */
    <T> T post(Class<T> type, UUID key, Long version, Map<String, ?> body, String path, Object... variables) {
        return answered(() -> http.post()
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key.toString());
                    }
                    if (version != null) {
                        headers.set(HttpHeaders.IF_MATCH, "\"" + version + "\"");
                    }
                })
                .body(body)
                .retrieve()
                .body(type));
    }

    <T> T put(Class<T> type, Map<String, ?> body, String path, Object... variables) {
        return answered(() -> http.put()
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(type));
    }

    /** @param version that the writer has seen, 0 for something new */
    <T> T put(Class<T> type, int version, Map<String, ?> body, String path, Object... variables) {
        return answered(() -> http.put()
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        version == 0 ? HttpHeaders.IF_NONE_MATCH : HttpHeaders.IF_MATCH,
                        version == 0 ? "*" : "\"" + version + "\"")
                .body(body)
                .retrieve()
                .body(type));
    }

    void delete(String path, Object... variables) {
        answered(() -> http.delete().uri(path, variables).retrieve().toBodilessEntity());
    }

    <T> T postYaml(Class<T> type, String text, String path, Object... variables) {
        return postFile(type, MediaType.APPLICATION_YAML, text.getBytes(StandardCharsets.UTF_8), path, variables);
    }

    /** As the whole body. */
    <T> T postFile(Class<T> type, MediaType form, byte[] file, String path, Object... variables) {
        return answered(() -> http.post()
                .uri(path, variables)
                .contentType(form)
                .body(file)
                .retrieve()
                .body(type));
    }

    /** As a form with one file in it. */
    <T> T upload(Class<T> type, UUID key, Resource file, String path, Object... variables) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", file);
        return answered(() -> http.post()
                .uri(path, variables)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key.toString());
                    }
                })
                .body(parts)
                .retrieve()
                .body(type));
    }

    void download(Download download, String path, Object... variables) {
        answered(() -> http.get().uri(path, variables).exchange((request, response) -> {
            if (response.getStatusCode().isError()) {
                refuse(response);
            }
            try {
                download.read(response);
            } catch (IOException brokenOff) {
                // not an outage that a page could still tell: a part of the file is on its way already
                throw new UncheckedIOException(brokenOff);
            }
            return true;
        }));
    }

    private interface Call<T> {
        T make();
    }

    private <T> T answered(Call<T> call) {
        try {
            return call.make();
        } catch (ResourceAccessException silence) {
            throw new ServiceDown(service, silence);
        }
    }

    private void refuse(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        var problem = read(response.getBody().readAllBytes(), status.value());
        if (status.is5xxServerError() && !problem.isOfOneRecord()) {
            throw new ServiceDown(service, null);
        }
        throw new Refused(problem);
    }

    private Problem read(byte[] body, int status) {
        try {
            return json.readValue(body, Problem.class);
        } catch (JacksonException noProblemDocument) {
            return new Problem("about:blank", null, status, null, null, null);
        }
    }
}
