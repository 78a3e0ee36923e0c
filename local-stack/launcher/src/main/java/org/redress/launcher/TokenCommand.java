package org.redress.launcher;

import java.util.concurrent.Callable;
import org.redress.launcher.stack.Stack;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints an access token of a demo account or of a service client, and nothing else.")
final class TokenCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Whose whose;

    @Spec
    private CommandSpec spec;

    private static final class Whose {
        @Option(names = "--user", paramLabel = "NAME", description = "a demo account, e.g. intake1")
        private String user;

        @Option(names = "--client", paramLabel = "ID", description = "a service client, e.g. demo-client")
        private String client;
    }

    @Override
    public Integer call() {
        var stack = Stack.here();
        var token = whose.user != null ? stack.userToken(whose.user) : stack.clientToken(whose.client);
        spec.commandLine().getOut().println(token);
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
