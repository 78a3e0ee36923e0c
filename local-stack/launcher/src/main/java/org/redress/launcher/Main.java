package org.redress.launcher;

import org.redress.launcher.calendar.CalendarCommand;
import org.redress.launcher.deadletters.DeadLettersCommand;
import org.redress.launcher.demo.DemoCommand;
import org.redress.launcher.stack.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Entry of every {@code ./redress} command but {@code test}, which the script answers without building anything. */
@Command(
        name = "redress",
        mixinStandardHelpOptions = true,
        description = "Investor complaints, routed with reasons and timed to the working day.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            TokenCommand.class,
            DeadLettersCommand.class,
            CalendarCommand.class,
            PrepareCommand.class
        })
public final class Main {

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, args) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, command));
    }

    private static int wrongUsage(ParameterException e) {
        var command = e.getCommandLine();
        command.getErr()
                .println("redress: " + oneLine(e) + " (see ./"
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command) {
        command.getErr().println("redress: " + (e instanceof Refused ? oneLine(e) : "unexpected: " + e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String oneLine(Exception e) {
        return e.getMessage().lines().findFirst().orElse(e.toString());
    }
}
