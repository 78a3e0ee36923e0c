package org.redress.e2e.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/** What a visitor would find in the browser's console and must not: errors, failed requests, refusals by the policy. */
final class Trouble {

    private static final String SAY_REFUSALS = """
            addEventListener('securitypolicyviolation', event => console.error('refused by the content security policy: '
                + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber));
            """;

    private final List<String> seen = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private Trouble() {}

    static Trouble in(BrowserContext context) {
        var trouble = new Trouble();
        context.addInitScript(SAY_REFUSALS);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                trouble.note(message.page().url(), message.type() + ": " + message.text());
            }
        });
        context.onWebError(error -> trouble.note(error.page().url(), error.error()));
        context.onRequestFailed(request -> {
            if (!isGivenUp(request.failure())) {
                trouble.note(request.frame().url(), request.url() + " failed: " + request.failure());
            }
        });
        return trouble;
    }

    /** What the browser itself gives up when one leaves a page, such as a stream of news, is no failure. */
    private static boolean isGivenUp(String failure) {
        return "net::ERR_ABORTED".equals(failure);
    }

    /** From now on lines with this text are what the story is about. */
    void expect(String text) {
        expected.add(text);
    }

    List<String> all() {
        return seen.stream()
                .filter(line -> expected.stream().noneMatch(line::contains))
                .toList();
    }

    private void note(String page, String what) {
        seen.add(page + " " + what);
    }
}
