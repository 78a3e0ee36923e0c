package org.redress.launcher.calendar;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.launcher.stack.Refused;
import org.redress.launcher.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Speaks to notification-service as the administrator of the local stack. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "load FILE",
        description = "The working-day calendar of a year.")
public final class CalendarCommand {

    private static final String SERVICE = "notification-service";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Publishes the calendar of a year; dates that waited for it are counted again.",
                "FILE is YAML or JSON, dates or FIRST..LAST:",
                "  year: 2027",
                "  off: [2027-01-01..2027-01-03]",
                "  makeUpWork: [2027-01-30]",
                "  closures: []        # days on which this office alone is closed; may be left out",
                "  source: the notice, as it is cited",
                "  published: 2026-11-04"
            })
    void load(@Parameters(paramLabel = "FILE", description = "the year's file") Path file) {
        var year = read(file);
        if (!year.path("year").isIntegralNumber()) {
            throw new Refused(file + " does not say which year it is (year: 2027)");
        }
        var known = sent(year);
        var out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%d: %d working days, calendar %s, edition %d. Provisional dates are being counted again.%n",
                known.path("year").asInt(),
                known.path("workingDays").asInt(),
                known.path("calendarVersion").asString(),
                known.path("edition").asInt());
        out.flush();
    }

    private static JsonNode read(Path file) {
        try {
            return YAMLMapper.shared().readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new Refused("Cannot read " + file);
        } catch (JacksonException notYaml) {
            throw new Refused(file + " is neither YAML nor JSON: " + notYaml.getOriginalMessage());
        }
    }

    private static JsonNode sent(JsonNode year) {
        var stack = Stack.here();
        var request = HttpRequest.newBuilder(stack.url(SERVICE)
                        .resolve("/api/calendars/" + year.path("year").asInt()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + stack.userToken("admin1"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(year)))
                .build();
        try {
            return answered(HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException away) {
            throw new Refused(SERVICE + " does not answer; ./redress status shows why");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted");
        }
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            return JsonMapper.shared().readTree(answer.body());
        }
        if (answer.statusCode() != 400) {
            throw new Refused(SERVICE + " answered " + answer.statusCode());
        }
        throw new Refused("The calendar is refused. "
                + JsonMapper.shared()
                        .readTree(answer.body())
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString("") + ": "
                                + error.path("message").asString(""))
                        .collect(Collectors.joining(" ")));
    }
}
