package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.complaint.callback.Invitation;
import org.redress.complaint.callback.InvitationTokens;
import org.springframework.beans.factory.annotation.Autowired;

/** The call-back by the link in the notice of a result, without signing in. */
class CallbackTest extends ServiceTest {

    private static final String TRADE = handler("ECON_TRADE");
    private static final String NOTIFIER = ISSUER.token("notification-service", List.of("SERVICE"));
    private static final Map<String, Object> PLEASED = map("contacted", true, "solved", true, "satisfied", 5);
    private static final Map<String, Object> LEFT_ALONE = map("contacted", false, "solved", false, "satisfied", 1);

    private final String investor = newInvestor();

    @Autowired
    InvitationTokens tokens;

    @Test
    void thereIsALinkWhileAResultWaitsForItsAnswer() {
        var id = filed(FilingMother.rights(), investor);
        assertThat(token(id)).isEmpty();
        handle(id);
        assertThat(token(id)).isNotEmpty().isEqualTo(token(id));
        withdraw(id);
        assertThat(token(id)).isEmpty();
    }

    @Test
    void whoIsHelpedSaysSoOnceAndTheCaseIsClosed() {
        var id = filed(FilingMother.rights(), investor);
        var link = link(handle(id));
        var asked = api.get(link, null, "Accept-Language", "zh");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text("number")).isEqualTo(number(id));
        assertThat(asked.text("answered")).isEqualTo("false");
        assertThat(asked.text("statusText")).isEqualTo("已答复（待回访）");
        assertThat(asked.response().body()).doesNotContain(id, "clean room", "@example.com");

        var answered = api.post(link, null, PLEASED);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.text("status")).isEqualTo("CLOSED");
        assertThat(answered.text("solved")).isEqualTo("true");
        assertThat(answered.text("reopenUntil")).isEmpty();
        assertThat(api.get(link, null).text("answered")).isEqualTo("true");
        var complaint = api.get("/api/complaints/" + id, investor);
        assertThat(complaint.text("callback.satisfaction")).isEqualTo("5");
        assertThat(complaint.text("callback.contacted")).isEqualTo("true");
    }

    @Test
    void theAnswerCountsAsTheComplainantsWhoeverFiled() {
        var id = filed(FilingMother.rights(), INTAKE);
        assertThat(api.post(link(handle(id)), null, LEFT_ALONE).status()).isEqualTo(200);
        var entry = api.get("/api/complaints/" + id + "/timeline?limit=200", SUPERVISOR)
                .body()
                .get("items")
                .valueStream()
                .filter(item -> item.get("type").asString().endsWith("callback-recorded.v1"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.at("/actor/role").asString()).isEqualTo("INVESTOR");
        assertThat(entry.at("/data/contacted").asBoolean()).isFalse();
        assertThat(entry.at("/data/solved").asBoolean(true)).isFalse();
    }

    @Test
    void theSameAnswerAgainChangesNothingAndAnotherOneIsRefused() {
        var id = filed(FilingMother.rights(), investor);
        var link = link(handle(id));
        var codes = IntStream.range(0, 6)
                .parallel()
                .map(press -> api.post(link, null, LEFT_ALONE).status())
                .boxed()
                .toList();
        assertThat(codes).containsOnly(200);
        var refused = api.post(link, null, PLEASED, "Accept-Language", "zh");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).endsWith("callback-answered");
        assertThat(refused.text("title")).isEqualTo("回访已有答复");
        assertThat(refused.response().body()).doesNotContain(id, number(id), "allowedCommands");
        assertThat(recorded(id)).isEqualTo(1);
    }

    @Test
    void whoIsNotHelpedLearnsUntilWhenToAskForAReopeningAndTheLinkEndsWithIt() {
        var id = filed(FilingMother.rights(), investor);
        var first = handle(id);
        var answered = api.post(link(first), null, LEFT_ALONE);
        assertThat(answered.text("status")).isEqualTo("NOTIFIED");
        assertThat(Instant.parse(answered.text("reopenUntil")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(14)), Instant.now().plus(Duration.ofDays(15)));

        assertThat(command(id, "reopen", investor, map("reason", "Nothing came."))
                        .status())
                .isEqualTo(200);
        assertOver(first);
        var second = conclude(id);
        assertThat(second).isNotEqualTo(first);
        assertOver(first);
        var again = api.post(link(second), null, LEFT_ALONE);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("reopenUntil"))
                .as("it was reopened as often as it may be")
                .isEmpty();
    }

    @Test
    void aLinkEndsAfterItsTimeAndWhenTheComplaintIsWithdrawn() {
        var id = filed(FilingMother.rights(), investor);
        var token = handle(id);
        var complaint = UUID.fromString(id);
        assertOver(tokens.write(new Invitation(complaint, 0, Instant.now().minusSeconds(1))));
        assertThat(api.get(
                                link(tokens.write(new Invitation(
                                        complaint, 0, Instant.now().plusSeconds(60)))),
                                null)
                        .status())
                .isEqualTo(200);
        withdraw(id);
        assertOver(token);
    }

    @Test
    void nobodyElseMakesALink() throws Exception {
        var id = filed(FilingMother.rights(), investor);
        var token = handle(id);
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        var key = "development key, known to everybody".getBytes(StandardCharsets.UTF_8);
        var unknown = new Invitation(UUID.randomUUID(), 0, Instant.now().plusSeconds(60));
        for (var forged : List.of(
                "x",
                "a.b.c",
                id,
                token.substring(0, token.length() - 4),
                token.replaceFirst("\\..*?\\.", "." + payload(unknown) + "."),
                new PlainJWT(claims).serialize(),
                signed(
                        JWSAlgorithm.HS256,
                        "another key of thirty-two letters".getBytes(StandardCharsets.UTF_8),
                        claims),
                signed(
                        JWSAlgorithm.HS256,
                        key,
                        new JWTClaimsSet.Builder(claims).audience("other").build()),
                tokens.write(unknown))) {
            var refused = api.get(link(forged), null);
            assertThat(refused.status()).as(forged).isEqualTo(404);
            assertThat(refused.isProblem()).isTrue();
            assertThat(api.post(link(forged), null, PLEASED).status())
                    .as(forged)
                    .isEqualTo(404);
        }
        assertThat(api.get(link(signed(JWSAlgorithm.HS256, key, claims)), null).status())
                .as("the same claims under the right key")
                .isEqualTo(200);
        assertThat(recorded(id)).isZero();
    }

    @Test
    void whatIsMissingOrOutOfRangeIsNamed() {
        var link = link(handle(filed(FilingMother.rights(), investor)));
        assertThat(api.post(link, null, map()).body().toString())
                .contains("\"contacted\"", "\"solved\"", "\"satisfied\"", "required");
        for (var satisfied : List.of(0, 6, -1)) {
            var refused = api.post(link, null, map("contacted", true, "solved", true, "satisfied", satisfied));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().toString()).contains("not-in-range");
        }
    }

    private void assertOver(String token) {
        for (var over : List.of(api.get(link(token), null), api.post(link(token), null, PLEASED))) {
            assertThat(over.status()).isEqualTo(410);
            assertThat(over.text("type")).endsWith("callback-over");
            assertThat(over.response().body().replace(token, "")).doesNotContain("number");
        }
    }

    /** From the filing to the notice of the result; answers the token of the link. */
    private String handle(String id) {
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE"));
        command(id, "sign-for", TRADE, map());
        return conclude(id);
    }

    private String conclude(String id) {
        command(id, "conclude", INTAKE, map("closingGround", "NO_LEGAL_BASIS", "answer", "It is lawful."));
        assertThat(command(id, "notify-result", INTAKE, map()).text("status")).isEqualTo("NOTIFIED");
        return token(id);
    }

    private void withdraw(String id) {
        assertThat(command(id, "withdraw", investor, map("reason", "No more.")).text("status"))
                .isEqualTo("WITHDRAWN");
    }

    private String token(String id) {
        return api.get("/internal/complaints/" + id + "/contact", NOTIFIER).text("callbackToken");
    }

    private String number(String id) {
        return api.get("/api/complaints/" + id, INTAKE).text("number");
    }

    private long recorded(String id) {
        return api.get("/api/complaints/" + id + "/timeline?limit=200", SUPERVISOR)
                .body()
                .get("items")
                .valueStream()
                .filter(item -> item.get("type").asString().endsWith("callback-recorded.v1"))
                .count();
    }

    private static String link(String token) {
        return "/public/callbacks/" + token;
    }

    private String payload(Invitation of) throws Exception {
        return SignedJWT.parse(tokens.write(of)).getPayload().toBase64URL().toString();
    }

    private static String signed(JWSAlgorithm algorithm, byte[] key, JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }
}
