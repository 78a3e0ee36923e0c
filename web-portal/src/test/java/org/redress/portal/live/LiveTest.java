package org.redress.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.portal.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From notification-service through the portal to open pages, over real connections on both sides. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"redress.portal.live.streams=3", "redress.portal.live.per-session=2"})
@ActiveProfiles("test")
class LiveTest {

    private static final Newsroom NEWS = new Newsroom();
    private static final String NOTICE =
            "{\"id\":\"n1\",\"number\":\"7KCH-J6KR-F3AG\",\"title\":\"Please sign for it\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry metrics;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        properties.add("redress.portal.services.notification", NEWS::url);
    }

    /** Signing in takes a provider; here a header is enough, before all other filters. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Door {

        @Bean
        FilterRegistrationBean<Filter> door() {
            var door = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                var asked = (HttpServletRequest) request;
                if (asked.getHeader("Sign-In") != null) {
                    signIn(asked);
                }
                if (asked.getHeader("Sign-Out") != null) {
                    asked.getSession().invalidate();
                }
                chain.doFilter(request, response);
            });
            door.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return door;
        }

        private static void signIn(HttpServletRequest asked) {
            var now = Instant.now();
            var role = List.of(new SimpleGrantedAuthority("ROLE_HANDLER"));
            var user = new DefaultOidcUser(
                    role, new OidcIdToken("id-token", now, now.plusSeconds(3600), Map.of("sub", "reader")));
            asked.getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(new OAuth2AuthenticationToken(user, role, "redress")));
            asked.getSession().setAttribute(SignedIn.TOKENS_ATTRIBUTE, SignedIn.tokens("reader"));
        }
    }

    @AfterEach
    void everyStreamIsForgotten() {
        NEWS.reset();
        await().until(() -> streams() == 0);
    }

    @AfterAll
    static void stop() {
        NEWS.close();
    }

    @Test
    void aNoticeReachesThePageAsOneSentenceInItsLanguage() throws Exception {
        var page = open(signIn(), "Last-Event-ID", "n0", "Accept-Language", "zh-CN");
        var service = NEWS.nextListener();

        service.send("id: n1\nevent: notice\ndata: " + NOTICE + "\n\n");

        await().untilAsserted(() -> assertThat(page.lines())
                .contains("event:work", "id:n1", "data:有新的待办事项：7KCH-J6KR-F3AG。Please sign for it"));
        assertThat(service.header("Authorization")).isEqualTo("Bearer " + SignedIn.TOKEN);
        assertThat(service.header("Last-Event-ID")).isEqualTo("n0");
        assertThat(service.header("Accept-Language")).startsWith("zh");
        assertThat(streams()).isEqualTo(1);
        page.leave();
    }

    @Test
    void whatIsNoNoticeIsNotPassedOn() throws Exception {
        var page = open(signIn());
        var service = NEWS.nextListener();

        service.send(
                "event: other\ndata: {}\n\nevent: notice\ndata: broken\n\nevent: notice\ndata: " + NOTICE + "\n\n");

        await().until(() -> page.lines().contains("event:work"));
        assertThat(page.lines()).filteredOn(line -> line.startsWith("event:")).containsExactly("event:work");
    }

    @Test
    void thatMoreHasHappenedThanIsToldIsPassedOn() throws Exception {
        var page = open(signIn());

        NEWS.nextListener().send("event: reload\ndata: {}\n\n");

        await().until(() -> page.lines().contains("event:reload"));
    }

    @Test
    void keepAlivesArePassedOn() throws Exception {
        var page = open(signIn());
        var service = NEWS.nextListener();
        await().until(() -> page.lines().contains(":alive"));
        var before = page.lines().size();

        service.send(": keep-alive\n\n");

        await().until(() -> page.lines().size() > before);
    }

    @Test
    void whenThePageIsLeftTheServiceIsToldNoMore() throws Exception {
        var page = open(signIn());
        var service = NEWS.nextListener();
        await().until(() -> page.lines().contains(":open"));

        page.leave();

        await().until(() -> !service.send(":\n\n"));
        await().until(() -> streams() == 0);
    }

    @Test
    void whenTheServiceGoesThePageComesBackLater() throws Exception {
        var page = open(signIn());

        NEWS.nextListener().end();

        await().until(page::isOver);
        assertThat(page.lines()).anyMatch(line -> line.startsWith("retry:")).doesNotContain("event:end");
    }

    @Test
    void aServiceThatIsDownIsNoErrorOfThePage() {
        NEWS.answers(503);
        var page = open(signIn());

        await().until(page::isOver);
        assertThat(page.answer().statusCode()).isEqualTo(200);
        assertThat(page.lines()).anyMatch(line -> line.startsWith("retry:")).doesNotContain("event:end");
    }

    @Test
    void whoMayNotListenIsNotToComeBack() {
        NEWS.answers(403);
        var page = open(signIn());

        await().until(page::isOver);
        assertThat(page.lines()).contains("event:end");
    }

    @Test
    void signingOutEndsEveryStreamOfTheSessionForGood() throws Exception {
        var session = signIn();
        var page = open(session);
        var service = NEWS.nextListener();
        var other = open(signIn());
        NEWS.nextListener();

        call("/", "Cookie", session, "Sign-Out", "yes");

        await().until(page::isOver);
        assertThat(page.lines()).contains("event:end");
        await().until(() -> !service.send(":\n\n"));
        assertThat(other.isOver()).isFalse();
    }

    @Test
    void theOldestPageOfASessionGivesWay() throws Exception {
        var session = signIn();
        var first = open(session);
        NEWS.nextListener();
        var second = open(session);
        NEWS.nextListener();
        open(session);
        NEWS.nextListener();

        await().until(first::isOver);
        assertThat(first.lines()).contains("event:end");
        assertThat(second.isOver()).isFalse();
    }

    @Test
    void aPageThatFindsNoPlaceAsksAgainInAMinute() throws Exception {
        for (var page = 0; page < 3; page++) {
            open(signIn());
            NEWS.nextListener();
        }
        var tooMany = open(signIn());

        await().until(tooMany::isOver);
        assertThat(tooMany.lines()).contains("retry:60000");
    }

    @Test
    void withoutASessionNothingIsToldAndTheFirstPageIsLoadedAgain() throws Exception {
        var stranger = call("/live", "Accept", "text/event-stream");
        var script = call("/workbench", "HX-Request", "true");

        assertThat(stranger.statusCode()).isEqualTo(204);
        assertThat(script.statusCode()).isEqualTo(204);
        assertThat(script.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    private int streams() {
        return (int) metrics.get("redress.portal.live.streams").gauge().value();
    }

    private OpenPage open(String session, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Cookie";
        all[headers.length + 1] = session;
        return new OpenPage(address("/live"), all);
    }

    /** The cookie of a new session. */
    private String signIn() {
        try {
            return call("/actuator/info", "Sign-In", "yes")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .replaceAll(";.*", "");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> call(String path, String... headers) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address(path)))
                                .headers(headers)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
