package org.redress.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One browser for all stories of a thread; it ends with this JVM. Found, never downloaded, from here. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE = 60_000;
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::launch);

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private Chromium() {}

    static Browser browser() {
        return BROWSER.get();
    }

    private static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program(playwright))
                        .setArgs(FLAGS));
    }

    private static Path program(Playwright playwright) {
        return Optional.ofNullable(System.getenv("REDRESS_CHROMIUM"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .or(() -> candidates(playwright).filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new AssertionError("These tests need a Chromium and none was found."
                        + " ./redress test finds or installs one; REDRESS_CHROMIUM names another program."));
    }

    private static Stream<Path> candidates(Playwright playwright) {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
        return Stream.concat(
                NAMES.stream().flatMap(name -> Stream.of(path).map(folder -> Path.of(folder, name))),
                Stream.of(
                        Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                        Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                        Path.of(playwright.chromium().executablePath())));
    }
}
