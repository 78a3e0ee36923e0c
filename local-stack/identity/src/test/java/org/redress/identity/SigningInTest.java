package org.redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {

    private static final String REDIRECT = "http://127.0.0.1:49152/callback";
    private static RunningIdentity identity;

    private final Visitor visitor = new Visitor(identity.url());

    @BeforeAll
    static void start(@TempDir Path folder) {
        identity = RunningIdentity.start(folder);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void aPersonsTokenCarriesOpaqueIdRoleAndDepartment() throws Exception {
        var sentTo = visitor.signIn("handler-econ_trade", "handler-econ_trade-demo", REDIRECT);
        var token = visitor.redeem(codeIn(sentTo), REDIRECT, Visitor.VERIFIER);
        var claims = Visitor.claims(token);

        assertThat(claims.get("sub").asString()).isEqualTo("7203569d-7918-37d9-bc54-78c8b5100632");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"HANDLER\"]");
        assertThat(claims.get("department").asString()).isEqualTo("ECON_TRADE");
        assertThat(claims.get("name").asString()).contains("经贸委");
        assertThat(claims.get("aud").toString()).contains("redress").doesNotContain("redress-cli");
        assertThat(claims.get("iss").asString()).isEqualTo("http://127.0.0.1:9000");
        assertThat(token.get("expires_in").asInt()).isBetween(7100, 7200);
    }

    @Test
    void peopleOutsideAnOfficeHaveNoDepartment() throws Exception {
        var code = codeIn(visitor.signIn("investor1", "investor1-demo", REDIRECT));
        var claims = Visitor.claims(visitor.redeem(code, REDIRECT, Visitor.VERIFIER));

        assertThat(claims.get("roles").toString()).isEqualTo("[\"INVESTOR\"]");
        assertThat(claims.has("department")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"investor1,wrong", "nobody,nobody-demo"})
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike(String user, String password) throws Exception {
        assertThat(visitor.signIn(user, password, REDIRECT)).endsWith("/login?error");
    }

    @Test
    void aStolenCodeIsWorthlessWithoutItsVerifier() throws Exception {
        var code = codeIn(visitor.signIn("investor1", "investor1-demo", REDIRECT));

        var answer = visitor.redeem(code, REDIRECT, Visitor.VERIFIER.replace('a', 'b'));

        assertThat(answer.get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsNotSentToAnUnregisteredAddress() throws Exception {
        var answer = visitor.get("/oauth2/authorize?response_type=code&client_id=redress-cli&scope=openid"
                + "&code_challenge=x&code_challenge_method=S256&redirect_uri=http://evil.example/callback");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "complaint-service, complaint-service-test, SERVICE",
        "routing-service, routing-service-test, SERVICE",
        "notification-service, notification-service-test, SERVICE",
        "demo-client, demo-client-demo, INTAKE"
    })
    void aProgramSpeaksForItself(String id, String secret, String role) throws Exception {
        var claims = Visitor.claims(visitor.clientToken(id, secret));

        assertThat(claims.get("sub").asString()).isEqualTo(id);
        assertThat(claims.get("roles").toString()).isEqualTo("[\"" + role + "\"]");
        assertThat(claims.get("aud").toString()).contains("redress");
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        assertThat(visitor.clientToken("demo-client", "guess").get("error").asString())
                .isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 用户名", "'fr, zh;q=0.5', 用户名", "en-GB, User name", "fr, User name"})
    void theFormSpeaksTheVisitorsLanguage(String asked, String expected) throws Exception {
        var page = visitor.get("/login", "Accept-Language", asked);

        assertThat(page.body()).contains(">" + expected + "</label>");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @Test
    void aFailedSignInSaysSo() throws Exception {
        assertThat(visitor.get("/login?error", "Accept-Language", "zh").body())
                .contains("role=\"alert\">用户名或密码不正确，请重新输入。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness", "/oauth2/jwks", "/login.css"})
    void openToAll(String path) throws Exception {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    private static String codeIn(String location) {
        assertThat(location).startsWith(REDIRECT + "?code=");
        return location.substring(location.indexOf("code=") + 5, location.indexOf("&state="));
    }
}
