package org.redress.benchmarks.load;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClients;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills an empty local stack with copies of complaints that its services have handled. */
@Command(
        name = "redress load",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description =
                "Writes synthetic complaints with their routing, clocks and notices into the local store in bulk, for"
                        + " benchmarks. They are copies of the complaints that ./redress demo has filed before; their events are"
                        + " not on Kafka, so their histories cannot be audited.")
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
        var port = System.getenv().getOrDefault("REDRESS_MONGODB_PORT", "27017");
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build();
        try (var client = MongoClients.create(settings)) {
            var begun = System.nanoTime();
            new Filling(client).fill(count, wanted, written -> show(written, begun));
            spec.commandLine().getOut().println();
        } catch (NothingToCopy e) {
            spec.commandLine()
                    .getErr()
                    .println("redress: " + e.getMessage() + "; run ./redress demo first, then refuse one");
            return CommandLine.ExitCode.SOFTWARE;
        } catch (MongoTimeoutException e) {
            spec.commandLine()
                    .getErr()
                    .println("redress: nothing answers on port " + port + "; run ./redress demo first");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    private void show(int written, long begun) {
        var out = spec.commandLine().getOut();
        out.printf("\r%d of %d complaints, %.0f s", written, count, (System.nanoTime() - begun) / 1e9);
        out.flush();
    }
}
