package org.redress.launcher.deadletters;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.redress.launcher.stack.Refused;
import org.redress.launcher.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Speaks to every service as the administrator of the local stack. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show ID | replay [COMPLAINT])",
        description = "What could not be processed or published, and why; and a safe replay.")
public final class DeadLettersCommand {

    private static final List<String> COLUMNS = List.of("id", "reason", "subject", "sequence", "type", "since");

    @Spec
    private CommandSpec spec;

    @Command(mixinStandardHelpOptions = true, description = "Lists what is open, with its reason.")
    void list() {
        var rows = 0;
        for (var letters : all()) {
            for (var letter : letters.list()) {
                if (rows++ == 0) {
                    out().println(row("service", COLUMNS));
                }
                out().println(row(
                        letters.service(),
                        COLUMNS.stream().map(column -> text(letter, column)).toList()));
            }
        }
        if (rows == 0) {
            out().println("No dead letters. 没有未处理成功的消息。");
        }
        out().flush();
    }

    @Command(mixinStandardHelpOptions = true, description = "Shows one letter with all its headers.")
    void show(@Parameters(paramLabel = "ID", description = "as in the list") String id) {
        var letter = all().stream()
                .flatMap(letters -> letters.show(id).stream())
                .findFirst()
                .orElseThrow(() -> new Refused("There is no dead letter " + id));
        letter.properties()
                .forEach(field -> out().printf(
                                Locale.ROOT,
                                "%-26s %s%n",
                                field.getKey(),
                                field.getValue().asString()));
        out().flush();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Processes open letters again, in their sequence, by the service that could not. Safe to repeat.")
    void replay(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "COMPLAINT",
                            description = "only the letters of this complaint's id")
                    String complaint) {
        for (var letters : all()) {
            var outcome = letters.replay(complaint);
            out().printf(
                            Locale.ROOT,
                            "%-22s applied %d, healed %d, still waiting %d%n",
                            letters.service(),
                            outcome.path("applied").asInt(),
                            outcome.path("healed").asInt(),
                            outcome.path("waiting").asInt());
        }
        out().flush();
    }

    private static List<Letters> all() {
        var stack = Stack.here();
        var token = stack.userToken("admin1");
        return stack.services().stream()
                .map(service -> new Letters(service, stack.url(service), token))
                .toList();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String row(String service, List<String> cells) {
        return String.format(
                        Locale.ROOT,
                        "%-22s %-46s %-14s %-38s %-10s %-40s %s",
                        service,
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5))
                .strip();
    }

    private static String text(JsonNode letter, String column) {
        var text = letter.path(column).asString("");
        return text.isEmpty() ? "-" : column.equals("sequence") ? text.replaceFirst("^0+(?=.)", "") : text;
    }
}
