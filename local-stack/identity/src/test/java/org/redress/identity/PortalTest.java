package org.redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the web portal and its visitors are given: the way in, in their language, and the way out. */
class PortalTest {

    private static final String PORTAL = "http://127.0.0.1:18080";
    private static final String REDIRECT = PORTAL + "/login/oauth2/code/redress";
    private static RunningIdentity identity;

    private final Visitor visitor = new Visitor(identity.url());

    @BeforeAll
    static void start(@TempDir Path folder) {
        identity = RunningIdentity.start(folder, settings("local"));
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void theIdTokenNamesThePersonTheRoleAndTheDepartment() throws Exception {
        var tokens = signIn("handler-econ_trade", REDIRECT);

        var claims = Visitor.claims(tokens, "id_token");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"HANDLER\"]");
        assertThat(claims.get("department").asString()).isEqualTo("ECON_TRADE");
        assertThat(claims.get("name").asString()).contains("经贸委");
        assertThat(claims.get("aud").toString()).contains("web-portal").doesNotContain("\"redress\"");
        assertThat(claims.get("sub"))
                .isEqualTo(Visitor.claims(tokens, "access_token").get("sub"));
        assertThat(Visitor.claims(tokens, "access_token").get("aud").toString()).contains("\"redress\"");
    }

    @Test
    void aLongSessionRenewsItsTokens() throws Exception {
        var tokens = signIn("investor1", REDIRECT);

        var renewed = visitor.renew(tokens.get("refresh_token").asString(), "web-portal", "s4");

        assertThat(Visitor.claims(renewed).get("roles").toString()).isEqualTo("[\"INVESTOR\"]");
    }

    @Test
    void thePortalMayBeCalledLocalhostToo() throws Exception {
        var redirect = REDIRECT.replace("127.0.0.1", "localhost");

        assertThat(signIn("investor1", redirect).has("id_token")).isTrue();
        assertThat(visitor.get("/login").headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .endsWith("form-action 'self' http://127.0.0.1:18080 http://localhost:18080"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, en, zh-CN, 用户名", "en, zh-CN, en, User name", "'fr zh', en, zh-CN, 用户名", "fr, zh, zh-CN, 用户名"})
    void theFormSpeaksTheLanguageThePortalNamesAndThenTheBrowsers(
            String portals, String browsers, String tag, String label) throws Exception {
        arrive(REDIRECT, "&ui_locales=" + portals.replace(" ", "%20"));

        assertThat(visitor.get("/login", "Accept-Language", browsers).body())
                .contains("<html lang=\"" + tag + "\">", ">" + label + "</label>");
    }

    @Test
    void afterAWrongPasswordTheLanguageStaysAndTheFieldsPointToTheReason() throws Exception {
        arrive(REDIRECT, "&ui_locales=zh-CN");
        assertThat(visitor.fillIn("investor1", "wrong")).endsWith("/login?error");

        assertThat(visitor.get("/login?error", "Accept-Language", "en").body())
                .contains("id=\"note\" class=\"error\" role=\"alert\">用户名或密码不正确")
                .containsPattern("name=\"password\"[^>]* aria-invalid=\"true\" aria-describedby=\"note\"");
        assertThat(visitor.fillIn("investor1", "investor1-demo")).startsWith(REDIRECT + "?code=");
    }

    @ParameterizedTest
    @CsvSource({"zh, 可试用的账号, 签收、退回、报送办理结果", "en, Accounts to try, sign for"})
    void aNewcomerIsToldWithWhichAccountsToTry(String language, String heading, String handlers) throws Exception {
        assertThat(visitor.get("/login", "Accept-Language", language).body())
                .contains(heading, handlers, "investor1-demo", "handler-econ_trade", "supervisor1", "head-sci_tech");
    }

    @Test
    void outsideTheProfilesLocalAndDemoNoAccountIsShown(@TempDir Path folder) throws Exception {
        try (var other = RunningIdentity.start(folder, settings("test"))) {
            assertThat(new Visitor(other.url()).get("/login").body())
                    .contains("name=\"username\"")
                    .doesNotContain("investor1", "-demo", "<section");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PORTAL, PORTAL + "/", "http://localhost:18080/"})
    void signingOutEndsTheSessionAndLeadsBackToThePortal(String home) throws Exception {
        var token = signIn("investor1", REDIRECT).get("id_token").asString();

        assertThat(location(signOut(token, home))).isEqualTo(home);

        assertThat(location(arrive(REDIRECT, ""))).endsWith("/login");
    }

    @Test
    void signingOutTwiceLeadsBackToo() throws Exception {
        var token = signIn("investor1", REDIRECT).get("id_token").asString();
        signOut(token, PORTAL);

        assertThat(location(signOut(token, PORTAL))).isEqualTo(PORTAL);
    }

    @Test
    void aTokenFromBeforeARestartStillLeadsOutAndNowhereElse(@TempDir Path folder) throws Exception {
        var token = signIn("investor1", REDIRECT).get("id_token").asString();

        try (var restarted = RunningIdentity.start(folder, settings("local"))) {
            var elsewhere = new Visitor(restarted.url());
            for (var asked : new String[] {PORTAL, "http://evil.example/"}) {
                assertThat(location(elsewhere.get(signOutPath(token, asked)))).isEqualTo(PORTAL + "/");
            }
        }
    }

    @Test
    void aFormFromBeforeARestartIsShownAnew() throws Exception {
        var stale = Map.of("username", "investor1", "password", "investor1-demo", "_csrf", "of-another-session");

        assertThat(location(visitor.post("/login", stale, null))).endsWith("/login?expired");
        assertThat(visitor.get("/login?expired", "Accept-Language", "zh").body())
                .contains("页面停留时间过长，请重新登录");
    }

    private JsonNode signIn(String user, String redirect) throws Exception {
        arrive(redirect, "");
        var sentTo = visitor.fillIn(user, user + "-demo");
        assertThat(sentTo).startsWith(redirect + "?code=");
        return visitor.redeem(sentTo.replaceAll(".*code=|&.*", ""), redirect, "web-portal", "s4");
    }

    private HttpResponse<String> arrive(String redirect, String more) throws Exception {
        return visitor.arriveFrom("web-portal", redirect, "&scope=openid%20profile" + more);
    }

    private HttpResponse<String> signOut(String idToken, String home) throws Exception {
        return visitor.get(signOutPath(idToken, home));
    }

    private static String signOutPath(String idToken, String home) {
        return "/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=" + home;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElseThrow();
    }

    private static Map<String, String> settings(String profile) {
        var settings = new HashMap<>(Map.of("spring.profiles.active", profile, "REDRESS_WEB_PORTAL_PORT", "18080"));
        var number = 1;
        for (var client : new String[] {"complaint-service", "routing-service", "notification-service", "web-portal"}) {
            settings.put("redress.identity.service-secrets." + client, "s" + number++);
        }
        return settings;
    }
}
