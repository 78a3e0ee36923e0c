package org.redress.routing.rule.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.routing.directory.Directories;
import org.redress.routing.directory.model.Entry;
import org.redress.routing.rule.RuleVersion;
import org.redress.routing.rule.model.Rule;
import org.redress.routing.rule.written.WrittenRules;
import org.redress.routing.rule.xlsx.RulesSheet;
import org.redress.routing.rule.yaml.RulesYaml;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Rules in the form in which they come and go. */
@Component
class RuleFiles {

    private final JsonMapper json;
    private final Directories directories;
    private final HttpServletRequest request;

    RuleFiles(JsonMapper json, Directories directories, HttpServletRequest request) {
        this.json = json;
        this.directories = directories;
        this.request = request;
    }

    /** The rules of a file and what is noted of them. */
    record Read(List<Rule> rules, String note) {}

    /** {@code note} may be null; it counts more than the file's own. */
    Read read(byte[] body, RuleFormat format, String note) {
        if (format == RuleFormat.XLSX) {
            return new Read(RulesSheet.read(body, note, codesByName()), new WrittenRules(note, null).noteOrNone());
        }
        var written = format == RuleFormat.YAML ? RulesYaml.read(body) : fromJson(body);
        var noted = note == null ? written : new WrittenRules(note, written.rules());
        return new Read(noted.toModel(), noted.noteOrNone());
    }

    /** Refused in the same words as any other body. */
    private WrittenRules fromJson(byte[] body) {
        try {
            var written = json.readValue(body, WrittenRules.class);
            return written == null ? new WrittenRules(null, null) : written;
        } catch (JacksonException malformed) {
            throw new HttpMessageNotReadableException("rules", malformed, new ServletServerHttpRequest(request));
        }
    }

    byte[] write(RuleVersion version, RuleFormat format, Locale locale) {
        var written = WrittenRules.of(version.note(), version.rules().rules());
        return format == RuleFormat.YAML ? RulesYaml.write(written) : RulesSheet.write(written, locale);
    }

    private Map<String, String> codesByName() {
        var directory = directories.current();
        var codes = new HashMap<String, String>();
        Stream.of(directory.departments(), directory.categories(), directory.regions())
                .<Entry>flatMap(List::stream)
                .forEach(entry -> {
                    codes.put(entry.name().zh(), entry.code());
                    codes.put(entry.name().en(), entry.code());
                });
        directory.departments().forEach(unit -> unit.aliases().forEach(alias -> codes.putIfAbsent(alias, unit.code())));
        return codes;
    }
}
