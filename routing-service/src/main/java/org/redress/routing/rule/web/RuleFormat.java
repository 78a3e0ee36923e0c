package org.redress.routing.rule.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/** In what form rules come and go. */
enum RuleFormat {
    JSON(RuleFormat.JSON_TYPE),
    YAML(RuleFormat.YAML_TYPE),
    XLSX(RuleFormat.XLSX_TYPE);

    static final String JSON_TYPE = MediaType.APPLICATION_JSON_VALUE;
    static final String YAML_TYPE = "application/yaml";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String type;

    RuleFormat(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    static RuleFormat of(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> format.type().isCompatibleWith(type))
                .findFirst()
                .orElse(JSON);
    }

    /** As named by the address, else the first that the reader accepts; empty when none is. */
    static Optional<RuleFormat> wanted(String named, List<MediaType> accepted) {
        if (named != null) {
            return Arrays.stream(values())
                    .filter(format -> format.name().equalsIgnoreCase(named))
                    .findFirst();
        }
        return accepted.isEmpty()
                ? Optional.of(JSON)
                : accepted.stream()
                        .flatMap(type -> Arrays.stream(values()).filter(format -> type.includes(format.type())))
                        .findFirst();
    }
}
