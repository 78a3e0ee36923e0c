package org.redress.benchmarks.load;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.redress.benchmarks.load.Pattern.Stored;
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

    private static final String COMPLAINTS = "complaints";
    private static final int BATCH = 500;
    private static final int MOST_PATTERNS = 500;

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
            var patterns = patterns(client);
            var openOnes = patterns.stream().filter(Pattern::open).toList();
            var closedOnes =
                    patterns.stream().filter(pattern -> !pattern.open()).toList();
            if ((wanted > 0 && openOnes.isEmpty()) || (wanted < count && closedOnes.isEmpty())) {
                spec.commandLine().getErr().println("redress: no complaint to copy; run ./redress demo first");
                return CommandLine.ExitCode.SOFTWARE;
            }
            write(client, openOnes, wanted, closedOnes);
        } catch (MongoTimeoutException e) {
            spec.commandLine()
                    .getErr()
                    .println("redress: nothing answers on port " + port + "; run ./redress demo first");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    private void write(MongoClient client, List<Pattern> openOnes, int wanted, List<Pattern> closedOnes) {
        var random = new Random();
        var waiting = new ArrayList<Stored>();
        var begun = System.nanoTime();
        for (var written = 0; written < count; written++) {
            var chosen = written < wanted ? openOnes : closedOnes;
            waiting.addAll(chosen.get(random.nextInt(chosen.size())).copy(random));
            if ((written + 1) % BATCH == 0 || written + 1 == count) {
                insert(client, waiting);
                waiting.clear();
                spec.commandLine()
                        .getOut()
                        .printf("\r%d of %d complaints, %.0f s", written + 1, count, (System.nanoTime() - begun) / 1e9);
                spec.commandLine().getOut().flush();
            }
        }
        spec.commandLine().getOut().println();
    }

    private static void insert(MongoClient client, List<Stored> documents) {
        var byPlace = new HashMap<List<String>, List<Document>>();
        documents.forEach(stored -> byPlace.computeIfAbsent(
                        List.of(stored.database(), stored.collection()), place -> new ArrayList<>())
                .add(stored.document()));
        byPlace.forEach((place, batch) -> client.getDatabase(place.get(0))
                .getCollection(place.get(1))
                .insertMany(batch, new InsertManyOptions().ordered(false)));
    }

    /** Complaints whose events are all published, with every document of any service that names them. */
    private static List<Pattern> patterns(MongoClient client) {
        var documents = new HashMap<String, List<Stored>>();
        var open = new HashMap<String, Boolean>();
        for (var database : client.listDatabaseNames()) {
            if (Set.of("admin", "local", "config").contains(database)) {
                continue;
            }
            for (var collection : client.getDatabase(database).listCollectionNames()) {
                client.getDatabase(database)
                        .getCollection(collection)
                        .find()
                        .limit(20 * MOST_PATTERNS)
                        .forEach(document -> {
                            var id = collection.equals("notices")
                                    ? document.getString("complaintId")
                                    : document.get("_id").toString();
                            documents
                                    .computeIfAbsent(id, key -> new ArrayList<>())
                                    .add(new Stored(database, collection, document));
                            if (collection.equals(COMPLAINTS) && !document.containsKey("relayAt")) {
                                open.put(id, document.containsKey("due"));
                            }
                        });
            }
        }
        return open.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .limit(MOST_PATTERNS)
                .map(entry -> new Pattern(entry.getKey(), entry.getValue(), documents.get(entry.getKey())))
                .toList();
    }
}
