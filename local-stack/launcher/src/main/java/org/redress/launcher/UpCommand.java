package org.redress.launcher;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.redress.launcher.stack.Mode;
import org.redress.launcher.stack.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts what does not run yet, and waits: Ctrl-C stops all. With --detach returns once ready.")
final class UpCommand implements Callable<Integer> {

    enum Profile {
        local,
        demo
    }

    @Option(names = "--detach", description = "return once all is ready; ./redress down stops it")
    private boolean detach;

    @Option(names = "--profile", description = "local: the real clock (default); demo: a scenario clock")
    private Profile profile;

    @Option(names = "--fresh", description = "first stop what runs and empty the data folder")
    private boolean fresh;

    @Option(names = "--speed", paramLabel = "X", description = "business time runs X times as fast (profile demo)")
    private BigDecimal speed;

    @Option(
            names = "--start",
            paramLabel = "INSTANT",
            description = "business time begins here, e.g. 2026-02-10T01:00:00Z (profile demo)")
    private Instant start;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var mode = mode();
        var out = spec.commandLine().getOut();
        Consumer<String> say = line -> {
            out.println(line);
            out.flush();
        };
        var stack = Stack.here();
        stack.up(mode, fresh, say);
        new Directions(stack).lines().forEach(say);
        if (!detach) {
            stayUntilStopped(stack, say);
        }
        return CommandLine.ExitCode.OK;
    }

    private Mode mode() {
        if (profile == Profile.local && (speed != null || start != null)) {
            throw new ParameterException(spec.commandLine(), "--speed and --start belong to --profile demo");
        }
        if (speed != null && speed.signum() <= 0) {
            throw new ParameterException(spec.commandLine(), "--speed must be greater than 0");
        }
        return new Mode(profile == null ? null : profile.name(), speed, start);
    }

    /** While we stop the parts ourselves, that each of them ends is no news. */
    private static void stayUntilStopped(Stack stack, Consumer<String> say) {
        say.accept("Ctrl-C stops all.");
        var stopping = new AtomicBoolean();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping.set(true);
                            stack.down(say);
                        },
                        "down"));
        stack.watch(news -> {
            if (!stopping.get()) {
                say.accept(news);
            }
        });
    }
}
