package org.redress.benchmarks.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody with a browser's cookies who has signed in with a demo account. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CASE = Pattern.compile("href=\"(/complaints/(?!new)[A-Za-z0-9-]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI portal;

    private Visitor(URI portal) {
        this.portal = portal;
    }

    public static Visitor signedIn(URI portal, String account) throws IOException, InterruptedException {
        var visitor = new Visitor(portal);
        var form = visitor.get(portal.resolve("/oauth2/authorization/redress"));
        var csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new IOException("No sign-in form at " + form.uri());
        }
        var fields = "username=%s&password=%s&_csrf=%s"
                .formatted(encoded(account), encoded(account + "-demo"), encoded(csrf.group(1)));
        var answer = visitor.http.send(
                HttpRequest.newBuilder(form.uri().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
        if (!answer.uri().getAuthority().equals(portal.getAuthority())) {
            throw new IOException(account + " was not signed in: " + answer.uri());
        }
        return visitor;
    }

    /** Of the first of these lists that shows any. */
    public Optional<String> firstCase(List<String> lists) throws IOException, InterruptedException {
        for (var list : lists) {
            var found = CASE.matcher(get(portal.resolve(list)).body());
            if (found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }

    public double millisecondsFor(String path) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answer = get(portal.resolve(path));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
