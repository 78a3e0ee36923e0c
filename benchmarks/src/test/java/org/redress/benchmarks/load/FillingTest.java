package org.redress.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.embeddedmongo.EmbeddedMongo;

class FillingTest {

    @TempDir
    private Path folder;

    interface Work {
        void on(MongoClient store) throws NothingToCopy, InterruptedException;
    }

    @Test
    void copiesAreOfAllServicesAndShareNoNameWithTheirPattern() throws NothingToCopy, InterruptedException {
        onStore(store -> {
            handled(store, "open-1", "AAAA-BBBB-CCCC", new Document("open", 1));
            handled(store, "closed-1", "DDDD-EEEE-FFFF", new Document());
            var told = new ArrayList<Integer>();
            new Filling(store).fill(250, 50, told::add);
            assertThat(told).isSorted().hasSize(3).endsWith(250);
            var complaints = store.getDatabase("complaint").getCollection("complaints");
            assertThat(complaints.countDocuments()).isEqualTo(252);
            var deadlines = store.getDatabase("notification").getCollection("deadlines");
            assertThat(deadlines.countDocuments(Filters.exists("open"))).isEqualTo(51);
            assertThat(complaints.distinct("number", String.class)).hasSize(252);
            var cases = store.getDatabase("routing").getCollection("routingCases");
            complaints
                    .find()
                    .forEach(complaint -> assertThat(cases.find(Filters.eq("_id", complaint.get("_id")))
                                    .first())
                            .as("the case of %s", complaint)
                            .isNotNull());
            assertThat(store.getDatabase("notification")
                            .getCollection("notices")
                            .countDocuments(Filters.eq("complaintId", "open-1")))
                    .isEqualTo(1);
        });
    }

    @Test
    void nobodyIsWrittenToAboutACopy() throws NothingToCopy, InterruptedException {
        onStore(store -> {
            handled(store, "open-1", "AAAA-BBBB-CCCC", new Document("open", 1));
            new Filling(store).fill(3, 3, written -> {});
            var notices = store.getDatabase("notification").getCollection("notices");
            var waiting = Filters.or(Filters.eq("status", "PENDING"), Filters.exists("lane"));
            assertThat(notices.countDocuments(waiting)).as("only the pattern's").isEqualTo(1);
            assertThat(notices.countDocuments()).isEqualTo(4);
        });
    }

    @Test
    void withoutAClosedComplaintNoClosedOnesAreMade() throws NothingToCopy, InterruptedException {
        onStore(store -> {
            handled(store, "open-1", "AAAA-BBBB-CCCC", new Document("open", 1));
            assertThatThrownBy(() -> new Filling(store).fill(10, 5, written -> {}))
                    .isInstanceOf(NothingToCopy.class)
                    .hasMessage("no closed complaint to copy");
            new Filling(store).fill(10, 10, written -> {});
        });
    }

    private static void handled(MongoClient store, String id, String number, Document clocks) {
        var complaint = new Document("_id", id).append("number", number).append("filedAt", Instant.now());
        store.getDatabase("complaint").getCollection("complaints").insertOne(complaint);
        store.getDatabase("notification").getCollection("deadlines").insertOne(clocks.append("_id", id));
        store.getDatabase("routing").getCollection("routingCases").insertOne(new Document("_id", id));
        store.getDatabase("notification")
                .getCollection("notices")
                .insertMany(List.of(new Document("_id", "notice-" + id)
                        .append("complaintId", id)
                        .append("status", "PENDING")
                        .append("lane", "EMAIL/smtp-0")
                        .append("nextAttemptAt", Date.from(Instant.now()))));
    }

    private void onStore(Work work) throws NothingToCopy, InterruptedException {
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            work.on(client);
        }
    }
}
