package org.redress.launcher;

import java.util.concurrent.Callable;
import org.redress.launcher.stack.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The last step of building: {@code ./redress} calls it after Maven, nobody else needs it. */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Makes each part quick to start.")
final class PrepareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        Stack.here().prepare(line -> {
            err.println(line);
            err.flush();
        });
        return CommandLine.ExitCode.OK;
    }
}
