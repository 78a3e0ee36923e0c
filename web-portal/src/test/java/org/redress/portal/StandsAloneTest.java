package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The pages start, and say what is wrong, while nothing else runs: no provider, no service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class StandsAloneTest {

    private static final Pattern FILES = Pattern.compile("(?:href|src)=\"(/(?:css|js|img|webjars)/[^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"zh-CN,zh-CN,投诉", "'zh-TW,en;q=0.5',zh-CN,投诉", "en-GB,en,complaint", "'fr,de;q=0.8',en,complaint"})
    void theFirstPageSpeaksTheLanguageOfTheBrowser(String asked, String lang, String word) throws Exception {
        var page = get("/", "Accept-Language", asked);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + lang + "\"").containsIgnoringCase(word);
    }

    @Test
    void aChosenLanguageKeepsThePage() throws Exception {
        var switched = get("/?sign-in=failed&lang=zh");
        assertThat(switched.statusCode()).isEqualTo(302);
        assertThat(switched.headers().firstValue("Location")).hasValue("/?sign-in=failed");
        assertThat(switched.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).contains("REDRESS_LANGUAGE=zh-CN", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void everyPageForbidsWhatIsInlineOrFromElsewhere() throws Exception {
        var page = get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body()).doesNotContain("<style", " style=", "onclick", ";REDRESS_PORTAL");
    }

    @Test
    void staticFilesAreFingerprintedCachedAndCompressed() throws Exception {
        var files = FILES.matcher(get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSizeGreaterThan(4).allMatch(file -> file.matches(".*-[0-9a-f]{32}\\.\\w+"));
        for (var file : files) {
            var answer = get(file, "Accept-Encoding", "gzip");
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
            if (!file.endsWith(".svg")) {
                assertThat(answer.headers().firstValue("Content-Encoding"))
                        .as(file)
                        .hasValue("gzip");
            }
        }
    }

    @Test
    void signingInWhileTheProviderIsDownIsAnswered() throws Exception {
        var page = get("/oauth2/authorization/redress");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("<h1").contains("One of our services does not answer");
        assertThat(FILES.matcher(page.body()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(file -> file.matches(".*-[0-9a-f]{32}\\.\\w+"));
    }

    @Test
    void itIsReadyOnItsOwn() throws Exception {
        assertThat(get("/actuator/health/readiness", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
