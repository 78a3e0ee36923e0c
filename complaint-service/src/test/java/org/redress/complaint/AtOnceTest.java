package org.redress.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.complaint.model.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two people act on the same version at the same moment: one of them wins, and the other learns what is true now. */
class AtOnceTest extends ServiceTest {

    private static final String TRADE = handler("ECON_TRADE");
    private static final String TRADE_HEAD =
            ISSUER.token(UUID.randomUUID().toString(), List.of("DEPT_HEAD"), "ECON_TRADE");
    private static final String SECOND_SUPERVISOR =
            ISSUER.token(UUID.randomUUID().toString(), List.of("SUPERVISOR"));
    private static final JsonNode EXAMPLES = examples();
    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);

    /** What only the service itself does, and what is a file rather than a text. */
    private static final EnumSet<Command> NOT_SENT = EnumSet.of(Command.CLOSE, Command.ADD_ATTACHMENT);

    private static final String RIVALS = """
        request-supplement    | request-supplement        |
        request-supplement    | accept                    |
        supply-materials      | supply-materials          | request-supplement
        supply-materials      | reject                    | request-supplement
        accept                | accept                    |
        accept                | reject                    |
        reject                | reject                    |
        reclassify            | reclassify                |
        reclassify            | assign                    | accept
        assign                | assign                    | accept
        sign-for              | sign-for                  | accept assign
        sign-for              | return-assignment         | accept assign
        return-assignment     | return-assignment         | accept assign
        decide-return         | decide-return             | accept assign return-assignment assign return-assignment
        record-progress       | record-progress           | accept assign sign-for
        record-meeting        | record-meeting            | accept assign sign-for
        consult-expert        | consult-expert            | accept assign sign-for
        request-info          | request-info              | accept assign sign-for
        supply-info           | supply-info               | accept assign sign-for request-info
        request-extension     | request-extension         | accept assign sign-for
        decide-extension      | decide-extension          | accept assign sign-for request-extension
        submit-result         | submit-result             | accept assign sign-for
        submit-result         | withdraw                  | accept assign sign-for
        return-for-redo       | return-for-redo           | accept assign sign-for submit-result
        conclude              | conclude                  | accept assign sign-for submit-result
        conclude              | return-for-redo           | accept assign sign-for submit-result
        notify-result         | notify-result             | accept assign sign-for submit-result conclude
        record-callback       | record-callback           | accept assign sign-for submit-result conclude notify-result
        record-callback       | reopen                    | accept assign sign-for submit-result conclude notify-result
        reopen                | reopen                    | accept assign sign-for submit-result conclude notify-result
        refer-to-higher-level | refer-to-higher-level     | reject
        withdraw              | withdraw                  |
        record-parallel-proceeding | record-parallel-proceeding | accept
        merge                 | merge                     |
        issue-card            | issue-card                | accept assign
        answer-card           | answer-card               | accept assign issue-card
        answer-card           | lift-card                 | accept assign issue-card
        lift-card             | lift-card                 | accept assign issue-card
        recuse                | recuse                    | accept assign
        decide-recusal        | decide-recusal            | accept assign recuse
        report-retaliation    | report-retaliation        | accept
        submit-policy-proposal | submit-policy-proposal   | accept
        add-note              | add-note                  | accept
        """;

    private final String investor = newInvestor();
    private String earlier;

    @AfterAll
    static void leave() {
        PEOPLE.shutdown();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = RIVALS)
    void oneWinsAndTheOtherLearnsTheState(String one, String other, String before) throws Exception {
        earlier = api.get("/api/complaints/" + filed(FilingMother.needsReview(), investor), investor)
                .text("number");
        var id = filed(FilingMother.needsReview(), investor);
        for (var command : before == null ? List.<String>of() : List.of(before.split(" "))) {
            var done = command(id, command, token(command), body(command));
            assertThat(done.status()).as(command + ": " + done.body()).isEqualTo(200);
        }
        var version = api.get("/api/complaints/" + id, SUPERVISOR).header("etag");
        var attempts = List.of(attempt(id, one, version), attempt(id, other, version));

        var answers = PEOPLE.invokeAll(attempts);

        var first = answers.get(0).get();
        var second = answers.get(1).get();
        var firstWon = first.status() < 300;
        var loser = firstWon ? second : first;
        assertThat(List.of(firstWon, second.status() < 300))
                .as("%s %s", first.body(), second.body())
                .containsExactlyInAnyOrder(true, false);
        var now = api.get("/api/complaints/" + id, firstWon ? token(other) : token(one));
        if (now.status() == 404) {
            assertThat(List.of(one, other)).contains("return-assignment");
            assertThat(loser.status())
                    .as("of a department that has lost the case")
                    .isEqualTo(404);
            return;
        }
        assertThat(loser.status()).as(loser.body().toString()).isIn(409, 412);
        assertThat(loser.text("currentStatus")).isEqualTo(now.text("status"));
        assertThat(loser.body().get("allowedCommands")).isEqualTo(now.body().get("allowedCommands"));
        assertThat(now.header("etag")).isEqualTo(next(version));
        assertThat(ListTest.walk(api, "/api/complaints?limit=50", investor).size())
                .as("with the one of the level above when that is asked for")
                .isEqualTo(one.equals("refer-to-higher-level") ? 3 : 2);
    }

    @Test
    void everyCommandIsAmongThem() {
        var raced = Arrays.stream(RIVALS.split("\n"))
                .flatMap(row -> Arrays.stream(row.split("\\|")).limit(2))
                .map(String::strip)
                .collect(Collectors.toSet());
        assertThat(raced)
                .isEqualTo(EnumSet.complementOf(NOT_SENT).stream()
                        .map(Command::wireName)
                        .collect(Collectors.toSet()));
    }

    private Callable<Api.Answer> attempt(String id, String command, String version) {
        var body = body(command);
        return () -> command(id, command, token(command), body, "If-Match", version);
    }

    private String token(String command) {
        return switch (command) {
            case "supply-materials",
                    "supply-info",
                    "record-callback",
                    "reopen",
                    "refer-to-higher-level",
                    "withdraw",
                    "recuse",
                    "report-retaliation" -> investor;
            case "sign-for",
                    "return-assignment",
                    "record-progress",
                    "record-meeting",
                    "consult-expert",
                    "request-info",
                    "request-extension",
                    "submit-result" -> TRADE;
            case "answer-card" -> TRADE_HEAD;
            case "issue-card" -> SUPERVISOR;
            case "decide-return", "decide-extension", "lift-card", "decide-recusal", "add-note" -> SECOND_SUPERVISOR;
            default -> INTAKE;
        };
    }

    private Object body(String command) {
        if (command.equals("merge")) {
            return map("into", earlier, "reason", "The same fee.");
        }
        return EXAMPLES.get("POST /api/complaints/{id}/" + command);
    }

    private static String next(String etag) {
        return "\"" + (Long.parseLong(etag.replace("\"", "")) + 1) + "\"";
    }

    private static JsonNode examples() {
        try (var file = AtOnceTest.class.getResourceAsStream("/openapi-examples.json")) {
            return JsonMapper.shared().readTree(new String(file.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
