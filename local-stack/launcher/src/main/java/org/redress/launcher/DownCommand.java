package org.redress.launcher;

import java.util.concurrent.Callable;
import org.redress.launcher.stack.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops what ./redress up started, last started first, and nothing else. The data stay.")
final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        Stack.here().down(line -> {
            out.println(line);
            out.flush();
        });
        out.println("All is down. 系统已停止。");
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
