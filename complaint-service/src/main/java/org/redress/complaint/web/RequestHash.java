package org.redress.complaint.web;

import java.util.List;
import org.redress.complaint.model.CanonicalJson;
import org.redress.complaint.model.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a repeated request from another one: as parsed, so that spacing and order of fields do not matter. */
@Component
final class RequestHash {

    private final JsonMapper json;

    RequestHash(JsonMapper json) {
        this.json = json;
    }

    String of(String operation, Object body) {
        return Sha256.hex(CanonicalJson.of(List.of(operation, json.convertValue(body, Object.class))));
    }
}
