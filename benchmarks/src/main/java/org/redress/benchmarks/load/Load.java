package org.redress.benchmarks.load;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.redress.benchmarks.stack.LocalStack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills the local stack with copies of complaints that its services have handled. */
@Command(
        name = "redress load",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description =
                "Writes synthetic complaints with their routing, clocks and notices into the store of the local stack"
                        + " in bulk, for benchmarks and to look around in; the stack must be up. They are copies of"
                        + " complaints that its services have handled; of open or of closed ones, if there are none, it"
                        + " files some examples first. The copies' events are not on Kafka, so their histories cannot be"
                        + " audited: ./redress up --fresh removes them.",
        footer = "Exit code: 0, 1 when the stack is not up or fails, 2 for unusable options.")
public final class Load implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--count", paramLabel = "N", required = true, description = "how many complaints to write")
    private int count;

    @Option(names = "--open", paramLabel = "M", description = "how many of them are open (default: a twentieth)")
    private Integer open;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Load()).execute(arguments));
    }

    @Override
    public Integer call() {
        var wanted = open == null ? count / 20 : open;
        if (count < 1 || wanted < 0 || wanted > count) {
            throw new ParameterException(
                    spec.commandLine(), "--count must be at least 1, --open between 0 and --count");
        }
        try {
            load(LocalStack.ofTheUser(), wanted);
            return CommandLine.ExitCode.OK;
        } catch (MongoTimeoutException e) {
            return failed("nothing answers on the port of the store; start everything by ./redress up first");
        } catch (IOException | NothingToCopy e) {
            return failed(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted");
        }
    }

    private void load(LocalStack stack, int wanted) throws IOException, InterruptedException, NothingToCopy {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + stack.port("mongodb")))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build();
        try (var client = MongoClients.create(settings)) {
            var filling = new Filling(client);
            if (!filling.canMake(count, wanted)) {
                say("Filing some examples, since there is nothing to copy yet ...%n");
                new Examples(stack).file();
            }
            var begun = System.nanoTime();
            filling.fill(count, wanted, written -> show(written, begun));
            say("%n");
        }
    }

    private int failed(String why) {
        spec.commandLine().getErr().println("redress: " + why);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void show(int written, long begun) {
        say("\r%d of %d complaints, %.0f s", written, count, (System.nanoTime() - begun) / 1e9);
    }

    private void say(String text, Object... values) {
        spec.commandLine().getOut().printf(Locale.ROOT, text, values);
        spec.commandLine().getOut().flush();
    }
}
