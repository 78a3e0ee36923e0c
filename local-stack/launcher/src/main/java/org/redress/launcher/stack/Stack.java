package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The local stack of this repository: bring it up, ask how it is, take it down, and how to reach it. */
public final class Stack {

    static final String IDENTITY = "identity";
    private static final String PORTAL = "web-portal";
    private static final String MAIL = "mail";
    private static final Duration WATCH = Duration.ofDays(36_500);

    private final Home home;
    private final List<Part> parts;
    private final Map<String, String> environment;

    Stack(Home home, List<Part> parts, Map<String, String> environment) {
        this.home = home;
        this.parts = parts;
        this.environment = environment;
    }

    /**
     * The repository is told by {@code ./redress}, so the caller's folder does not matter. A second stack beside the
     * first, as tests need it, has a folder of its own in {@code redress.folder}.
     */
    public static Stack here() {
        var repository = Path.of(System.getProperty("redress.home", "."));
        var folder = System.getProperty("redress.folder");
        var home = folder == null ? Home.in(repository) : new Home(repository, Path.of(folder));
        return new Stack(home, Parts.bundled(), System.getenv());
    }

    /** Makes every part ready to start quickly; part of building. */
    public void prepare(Consumer<String> say) {
        home.create();
        prepareAll(say);
    }

    /** As plain {@code ./redress up}: starts what does not run and returns once all is ready. */
    public void ensureUp(Consumer<String> say) {
        up(Mode.UNSAID, false, say);
    }

    /** Starts what does not run and returns once all is ready. Fails whole: then nothing it started is left. */
    public void up(Mode mode, boolean fresh, Consumer<String> say) {
        alone(say, () -> start(mode, fresh, say));
        status().stream()
                .filter(PartStatus::outdated)
                .forEach(part -> say.accept(part.name() + " runs an older build; ./redress down and up renews it"));
    }

    private void start(Mode mode, boolean fresh, Consumer<String> say) {
        if (fresh) {
            new Descent(home, parts, say).run();
            home.emptyData();
        }
        var session = sessionFor(mode);
        refuseTakenPorts(session);
        prepareAll(say);
        session.write(home, parts);
        var clock = new Mode(session.profile(), mode.speed(), mode.start()).clockFor(home, Instant.now());
        ascend(new Launch(home, parts, session, clock, Secrets.in(home, parts)), say);
    }

    /** Stops what {@code up} started, last first, and nothing else. */
    public void down(Consumer<String> say) {
        alone(say, () -> {
            new Descent(home, parts, say).run();
            Session.forget(home);
        });
    }

    /** All parts in starting order, each probed now. */
    public List<PartStatus> status() {
        var ports = ports();
        return parts.stream().map(part -> statusOf(part, ports.of(part))).toList();
    }

    /** Says when a part ends, and returns when none runs any more. */
    public void watch(Consumer<String> say) {
        var alive = new HashSet<>(parts);
        Waiting.until(
                () -> {
                    alive.stream()
                            .filter(part -> RunFile.believed(home.run(), part).isEmpty())
                            .toList()
                            .forEach(part -> {
                                alive.remove(part);
                                say.accept(part.name() + " ended; ./redress up in another terminal brings it back");
                            });
                    return alive.isEmpty();
                },
                WATCH);
    }

    /** The port a part listens on, or would. */
    public int port(String part) {
        return ports().named(part);
    }

    public URI url(String part) {
        return URI.create("http://127.0.0.1:" + port(part));
    }

    /** Names of the parts with an API of the trade itself: neither identity nor the portal. */
    public List<String> services() {
        return parts.stream()
                .filter(Part::isSpringBoot)
                .map(Part::name)
                .filter(name -> !name.equals(IDENTITY) && !name.equals(PORTAL))
                .toList();
    }

    /** The page of caught mails, which a browser opens from the disk. */
    public Path mails() {
        return home.data().resolve(MAIL).resolve("index.html").toAbsolutePath();
    }

    /** The page to open in a browser. */
    public URI home() {
        return url(PORTAL).resolve("/");
    }

    /** An access token of a demo account. */
    public String userToken(String name) {
        return new SignIn(identity()).user(name, name + "-demo");
    }

    /** An access token of a service client of this stack, or of {@code demo-client}. */
    public String clientToken(String id) {
        var secret = id.equals("demo-client") ? "demo-client-demo" : Secrets.of(home, id);
        if (secret == null) {
            throw new Refused("No service client is called " + id);
        }
        return new SignIn(identity()).client(id, secret);
    }

    private URI identity() {
        var part =
                parts.stream().filter(p -> p.name().equals(IDENTITY)).findAny().orElseThrow();
        if (!Probe.isReady(part, port(IDENTITY))) {
            throw new Refused("The stack is not up: ./redress up starts it");
        }
        return url(IDENTITY);
    }

    private Ports ports() {
        return Session.running(home, parts).map(Session::ports).orElseGet(() -> Ports.of(parts, environment));
    }

    private PartStatus statusOf(Part part, int port) {
        return RunFile.believed(home.run(), part)
                .map(run -> new PartStatus(
                        part.name(), run.pid(), port, Probe.isReady(part, port), run.since(), isOutdated(part, run)))
                .orElseGet(() -> new PartStatus(part.name(), null, port, false, null, false));
    }

    private boolean isOutdated(Part part, RunFile run) {
        var jar = home.jar(part);
        return Files.exists(jar) && !Fingerprint.of(jar).equals(run.build());
    }

    private Session sessionFor(Mode mode) {
        var running = Session.running(home, parts);
        if (running.isEmpty()) {
            return new Session(mode.profileOrDefault(), Ports.of(parts, environment));
        }
        var session = running.get();
        session.ports().contradiction(parts, environment).ifPresent(why -> {
            throw new Refused(why);
        });
        if (mode.isSaid() && !mode.profileOrDefault().equals(session.profile())) {
            throw new Refused("The stack already runs with profile " + session.profile() + "; ./redress down first");
        }
        return session;
    }

    private void refuseTakenPorts(Session session) {
        parts.stream()
                .filter(part -> RunFile.believed(home.run(), part).isEmpty())
                .filter(part -> !PortHolder.isFree(session.ports().of(part)))
                .findFirst()
                .ifPresent(part -> {
                    throw new Refused(PortHolder.taken(part, session.ports().of(part)));
                });
    }

    private void prepareAll(Consumer<String> say) {
        if (!unprepared().isEmpty()) {
            StackLock.holding(home.applications().resolve("lock"), say, () -> prepare(unprepared(), say));
        }
    }

    private void prepare(List<Application> applications, Consumer<String> say) {
        if (applications.isEmpty()) {
            return;
        }
        say.accept("  a trial start, once per build, to make later ones quick ...");
        applications.forEach(Application::unpack);
        try {
            new Training(home, parts, say).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        applications.forEach(Application::learn);
    }

    private List<Application> unprepared() {
        return parts.stream()
                .map(part -> Application.of(home, part))
                .filter(application -> !application.isPrepared())
                .toList();
    }

    private void alone(Consumer<String> say, Runnable work) {
        home.create();
        StackLock.holding(home.run().resolve("lock"), say, work);
    }

    private static void ascend(Launch launch, Consumer<String> say) {
        var ascent = new Ascent(launch, say);
        var interrupted = new Thread(ascent::cancel, "cancel");
        Runtime.getRuntime().addShutdownHook(interrupted);
        ascent.run();
        Runtime.getRuntime().removeShutdownHook(interrupted);
    }
}
