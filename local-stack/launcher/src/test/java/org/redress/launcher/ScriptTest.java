package org.redress.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./redress} itself, in a copy of the repository that holds little else, with a JDK and a Maven that note calls. */
class ScriptTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final String PARTS = "local-stack/launcher/src/main/resources/org/redress/launcher/stack/parts.tsv";
    private static final String FIND_BROWSER = "tools/browser/find.sh";
    private static final String FIND_NODE = "tools/node/find.sh";
    private static final String BROWSER = "echo 'Chromium 150.0 '";

    private final Map<String, String> environment = new HashMap<>();
    private Path home;
    private Path tools;
    private String output;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        home = Files.createDirectory(folder.resolve("a repository"));
        tools = Files.createDirectories(folder.resolve("a jdk/bin"));
        Files.copy(REPOSITORY.resolve("redress"), home.resolve("redress"));
        Files.createDirectories(home.resolve(PARTS).getParent());
        Files.writeString(home.resolve(PARTS), "# parts\nkafka\t9092\tbroker/target/broker.jar\tkafka\t256\t-\n");
        Files.createDirectories(home.resolve(FIND_BROWSER).getParent());
        Files.copy(REPOSITORY.resolve(FIND_BROWSER), home.resolve(FIND_BROWSER));
        Files.createDirectories(home.resolve(FIND_NODE).getParent());
        Files.copy(REPOSITORY.resolve(FIND_NODE), home.resolve(FIND_NODE));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        environment.put("CALLS", log().toString());
        environment.put("JAVA_HOME", tools.getParent().toString());
        environment.put("TOOLS", tools.toString());
        environment.put("PLAYWRIGHT_BROWSERS_PATH", tools.resolve("playwright").toString());
        tool("java", """
            case "$1" in
              -version) echo 'openjdk version "17.0.9" 2023-10-17' >&2 ;;
              --list-modules) echo jdk.compiler@17 ;;
              *) echo "java ran: ${@: -1}" ;;
            esac
            """);
        tool("mvn", """
            echo "mvn $*" >> "$CALLS"
            mkdir -p broker/target local-stack/launcher/target/lib
            touch broker/target/broker.jar local-stack/launcher/target/local-launcher.jar
            echo '[INFO] Building Local broker 0.1.0-SNAPSHOT                 [1/2]'
            """);
        tool("chromium", BROWSER);
        tool("fc-list", "echo 'Some Sans'");
        tool("fc-match", "echo 'Some Sans'");
        tool("node", "echo v20.1.0");
        tool("npm", "echo 10.1.0");
    }

    @Test
    void buildsOnceThenOnlyAfterAChange() throws Exception {
        assertThat(run("up")).isZero();
        assertThat(output).contains("[1/2]     Local broker").endsWith("java ran: up\n");
        run("up");
        run("status");
        assertThat(builds()).isEqualTo(1);

        var source = home.resolve("broker/src/main/java/Broker.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Broker {}");
        later(source);
        run("up");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aDeletedSourceIsAChangeAndATestIsNone() throws Exception {
        var source = Files.createDirectories(home.resolve("broker/src/main/java"));
        var test = Files.createDirectories(home.resolve("broker/src/test/java"));
        run("up");

        later(test);
        run("up");
        assertThat(builds()).isEqualTo(1);

        later(source);
        run("up");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aMissingJarIsBuiltAgain() throws Exception {
        run("up");
        Files.delete(home.resolve("broker/target/broker.jar"));
        run("up");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void toLookOrToStopOnlyTheLauncherIsBuilt() throws Exception {
        run("status");

        assertThat(calls()).contains("-pl local-stack/launcher -am package").doesNotContain("broker");
    }

    @Test
    void aFailedBuildIsSaidAndTriedAgain() throws Exception {
        tool("mvn", "echo \"mvn $*\" >> \"$CALLS\"; echo '[ERROR] it is broken'; exit 1");

        assertThat(run("up")).isEqualTo(1);
        assertThat(output).contains("[ERROR] it is broken").contains("redress: the build failed");
        run("up");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void anOldJdkIsNamedWithWhatIsNeeded() throws Exception {
        tool("java", "echo 'openjdk version \"11.0.21\" 2023-10-17' >&2");

        assertThat(run("up")).isEqualTo(1);
        assertThat(output).contains("a JDK 17 or newer is needed").contains("is version 11");
    }

    @Test
    void aRuntimeWithoutCompilerIsNamed() throws Exception {
        tool("java", "[ \"$1\" = -version ] && echo 'openjdk version \"21\" 2023-09-19' >&2; true");

        assertThat(run("up")).isEqualTo(1);
        assertThat(output).contains("has no compiler; a JDK is needed");
    }

    @Test
    void testRunsMavenAndNothingElse() throws Exception {
        assertThat(run("test")).isZero();

        assertThat(calls().strip()).isEqualTo("mvn verify");
        assertThat(output)
                .contains("redress: browser: " + tools.resolve("chromium") + " (Chromium 150.0)\n")
                .contains("redress: Chinese font: Some Sans\n")
                .contains("redress: node: " + tools.resolve("node") + " (v20.1.0)\n");
        assertThat(home.resolve(".redress")).doesNotExist();
    }

    @Test
    void testInstallsABrowserAndAFontThatAreMissing() throws Exception {
        nothingIsInstalled();
        tool("apt-get", """
            echo "apt-get $*" >> "$CALLS"
            case "$*" in
              *' install chromium') printf '#!/bin/sh\necho "Chromium 151.0"\n' > "$TOOLS/chromium" ;;
              *' install fonts-noto-cjk '*) printf '#!/bin/sh\necho "Noto"\n' > "$TOOLS/fc-list" ;;
            esac
            """);

        assertThat(run("test")).isZero();

        assertThat(output)
                .containsSubsequence(
                        "installing chromium ...",
                        "browser: " + tools.resolve("chromium") + " (Chromium 151.0)",
                        "installing fonts-noto-cjk",
                        "Chinese font: ");
        assertThat(calls()).endsWith("mvn verify\n");
    }

    @Test
    void aBrowserThatCannotBeInstalledIsDownloaded() throws Exception {
        nothingIsInstalled();
        tool("apt-get", "echo 'E: no such package'; exit 100");
        tool("mvn", """
            echo "mvn $*" >> "$CALLS"
            mkdir -p "$PLAYWRIGHT_BROWSERS_PATH/chromium-1/chrome-linux64"
            cp "$TOOLS/java" "$PLAYWRIGHT_BROWSERS_PATH/chromium-1/chrome-linux64/chrome"
            """);

        assertThat(run("test")).isZero();

        assertThat(output)
                .containsSubsequence("E: no such package", "could not install chromium", "downloading Playwright's")
                .contains("browser: " + tools.resolve("playwright/chromium-1/chrome-linux64/chrome"))
                .contains("no font with Chinese characters found or installed");
        assertThat(calls()).contains("tools/browser/pom.xml exec:java").endsWith("mvn verify\n");
    }

    @Test
    void withoutAnyBrowserItSaysWhatToDoAndRunsNothing() throws Exception {
        nothingIsInstalled();
        tool("apt-get", "exit 100");
        tool("mvn", "echo \"mvn $*\" >> \"$CALLS\"; echo 'no network'; exit 1");

        assertThat(run("test")).isEqualTo(1);

        assertThat(output).contains("no network").contains("install the package chromium", "set REDRESS_CHROMIUM");
        assertThat(calls()).doesNotContain("verify");
    }

    @Test
    void nodeIsInstalledWhereItIsMissing() throws Exception {
        tool("node", "exit 1");
        tool("sudo", "shift; exec \"$@\"");
        tool("apt-get", """
                case "$*" in
                  *' install nodejs npm') printf '#!/bin/sh\necho v20.2.0\n' > "$TOOLS/node" ;;
                esac
                """);

        assertThat(run("test")).isZero();

        assertThat(output)
                .containsSubsequence("installing nodejs npm ...", "node: " + tools.resolve("node") + " (v20.2.0)");
    }

    @Test
    void withoutNodeItSaysWhatToDoAndRunsNothing() throws Exception {
        tool("npm", "exit 1");
        tool("sudo", "shift; exec \"$@\"");
        tool("apt-get", "exit 100");

        assertThat(run("test")).isEqualTo(1);

        assertThat(output).contains("install the packages\nnodejs and npm");
        assertThat(log()).doesNotExist();
    }

    @Test
    void theBrowserOneNamesIsTakenOrRefused() throws Exception {
        tool("my browser", BROWSER);
        environment.put("REDRESS_CHROMIUM", tools.resolve("my browser").toString());
        assertThat(run("test")).isZero();
        assertThat(output).contains("redress: browser: " + tools.resolve("my browser") + " (");

        tool("my browser", "exit 1");
        assertThat(run("test")).isEqualTo(1);
        assertThat(output).contains("REDRESS_CHROMIUM is ").contains("does not start");
    }

    @Test
    void helpListsEveryCommandThatIsNotHidden() throws Exception {
        assertThat(run("--help")).isZero();

        var listed = Main.commandLine().getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .map(command -> "\n  " + command.getCommandName());
        assertThat(listed).isNotEmpty().allMatch(output::contains);
    }

    @Test
    void anUnknownCommandIsWrongUsage() throws Exception {
        assertThat(run("bogus")).isEqualTo(2);
        assertThat(output).isEqualTo("redress: unknown command bogus (see ./redress --help)\n");
    }

    private int run(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", home.resolve("redress").toString(), command)
                .directory(tools.toFile())
                .redirectErrorStream(true);
        process.environment().remove("REDRESS_CHROMIUM");
        process.environment().putAll(environment);
        process.environment().merge("PATH", tools + ":", (path, first) -> first + path);
        var started = process.start();
        output = new String(started.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return started.waitFor();
    }

    private void tool(String name, String body) throws IOException {
        var file = Files.writeString(tools.resolve(name), "#!/usr/bin/env bash\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Programs of these names that do not work hide those this machine may have. */
    private void nothingIsInstalled() throws IOException {
        for (var name : List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "fc-list")) {
            tool(name, "exit 1");
        }
        tool("sudo", "shift; exec \"$@\"");
    }

    private static void later(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }

    private long builds() throws IOException {
        return calls().lines().count();
    }

    private String calls() throws IOException {
        return Files.readString(log());
    }

    private Path log() {
        return tools.resolve("calls");
    }
}
