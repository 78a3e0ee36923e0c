package org.redress.complaint.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.complaint.encryption.TestKeys;
import org.redress.complaint.model.SearchQuery;
import org.redress.complaint.model.Status;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.reading.ComplaintQuery;
import org.redress.complaint.reading.ComplaintQuery.Place;
import org.redress.complaint.reading.ComplaintQuery.Sorting;
import org.redress.contracts.Role;
import org.redress.localstack.testing.RealParts;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whatever list is asked for, by whom and in which order, an index answers it: asked of the database itself. */
class ListPlanTest {

    private static final List<Viewer> VIEWERS = List.of(
            new Viewer("an-investor", Set.of(Role.INVESTOR), null),
            new Viewer("an-officer", Set.of(Role.INTAKE), null),
            new Viewer("a-supervisor", Set.of(Role.SUPERVISOR), null),
            new Viewer("a-handler", Set.of(Role.HANDLER), "ECON_TRADE"),
            new Viewer("a-head", Set.of(Role.DEPT_HEAD, Role.INVESTOR), "ECON_TRADE"),
            new Viewer("nobody", Set.of(Role.HANDLER), null));

    private static final List<BsonDocument> FINDS = new ArrayList<>();
    private static MongoClient client;
    private static MongoTemplate mongo;
    private static MongoListing listing;

    @BeforeAll
    static void fill() {
        var uri = new ConnectionString(RealParts.databaseUri("plans"));
        var recording = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals("find")) {
                    FINDS.add(event.getCommand().clone());
                }
            }
        };
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(uri)
                .addCommandListener(recording)
                .build());
        mongo = new MongoTemplate(client, uri.getDatabase());
        Indexes.ensure(mongo);
        mongo.insert(
                new Document("_id", "one")
                        .append("status", "SUBMITTED")
                        .append("filedAt", Instant.now())
                        .append("assignment", new Document("lead", "ECON_TRADE").append("coHandlers", List.of("TAX")))
                        .append("tokens", List.of("fee", "permit")),
                MongoComplaints.COLLECTION);
        mongo.remove(new Document("_id", "one"), MongoComplaints.COLLECTION);
        listing = new MongoListing(
                mongo,
                new ComplaintDocuments(TestKeys.ring(), new SimpleMeterRegistry()),
                new SearchTokens(new SearchKey("of this test")));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void noListReadsTheWholeCollection() {
        var asked = 0;
        for (var viewer : VIEWERS) {
            for (var field : Sorting.Field.values()) {
                for (var descending : List.of(true, false)) {
                    var sorting = new Sorting(field, descending);
                    for (var filter : filters(sorting)) {
                        for (var after : places(field)) {
                            listing.list(filter.apply(viewer, after));
                            asked++;
                        }
                    }
                }
            }
        }
        assertThat(FINDS).hasSizeGreaterThanOrEqualTo(asked);
        for (var find : FINDS) {
            assertThat(plan(find)).as(find.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        }
    }

    @Test
    void theTestWouldNoticeAScan() {
        assertThat(plan(new BsonDocument("find", new BsonString(MongoComplaints.COLLECTION))
                        .append("filter", BsonDocument.parse("{title: 'x'}"))))
                .contains("COLLSCAN");
    }

    /** Each documented condition by itself, none, and words with each other condition. */
    private static List<BiFunction<Viewer, Optional<Place>, ComplaintQuery>> filters(Sorting sorting) {
        var code = Optional.of("CODE");
        var none = Optional.<String>empty();
        var time = Optional.of(Instant.now());
        var words = Optional.of(SearchQuery.of("fees 4K7Q-2 permit"));
        var search = sorting.field() == Sorting.Field.FILED_AT
                ? List.of(Optional.<SearchQuery>empty(), words)
                : List.of(Optional.<SearchQuery>empty());
        return search.stream()
                .flatMap(q -> Stream.<BiFunction<Viewer, Optional<Place>, ComplaintQuery>>of(
                        (by, after) -> query(
                                by,
                                Set.of(),
                                none,
                                none,
                                none,
                                none,
                                q,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                sorting,
                                after),
                        (by, after) -> query(
                                by,
                                EnumSet.of(Status.SUBMITTED),
                                none,
                                none,
                                none,
                                none,
                                q,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                sorting,
                                after),
                        (by, after) -> query(
                                by,
                                EnumSet.of(Status.ASSIGNED, Status.ACCEPTED),
                                none,
                                none,
                                none,
                                none,
                                q,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                sorting,
                                after),
                        (by, after) -> query(
                                by,
                                Set.of(),
                                code,
                                none,
                                none,
                                none,
                                q,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                sorting,
                                after),
                        (by, after) -> query(
                                by,
                                Set.of(),
                                none,
                                code,
                                none,
                                none,
                                q,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                sorting,
                                after),
                        (by, after) -> query(
                                by,
                                Set.of(),
                                none,
                                none,
                                code,
                                none,
                                q,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                sorting,
                                after),
                        (by, after) -> query(
                                by,
                                Set.of(),
                                none,
                                none,
                                none,
                                code,
                                q,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                sorting,
                                after),
                        (by, after) -> query(
                                by, Set.of(), none, none, none, none, q, time, Optional.empty(), false, sorting, after),
                        (by, after) -> query(
                                by,
                                Set.of(),
                                none,
                                none,
                                none,
                                none,
                                q,
                                Optional.empty(),
                                Optional.of(true),
                                false,
                                sorting,
                                after),
                        (by, after) -> query(
                                by,
                                Set.of(),
                                none,
                                none,
                                none,
                                none,
                                q,
                                Optional.empty(),
                                Optional.of(false),
                                false,
                                sorting,
                                after),
                        (by, after) -> query(
                                by,
                                Set.of(),
                                none,
                                none,
                                none,
                                none,
                                q,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                sorting,
                                after)))
                .toList();
    }

    private static ComplaintQuery query(
            Viewer by,
            Set<Status> statuses,
            Optional<String> department,
            Optional<String> region,
            Optional<String> category,
            Optional<String> externalId,
            Optional<SearchQuery> search,
            Optional<Instant> dueBefore,
            Optional<Boolean> overdue,
            boolean withRetaliation,
            Sorting sorting,
            Optional<Place> after) {
        return new ComplaintQuery(
                by,
                statuses,
                department,
                region,
                category,
                externalId,
                search,
                dueBefore,
                overdue,
                withRetaliation,
                Instant.now(),
                sorting,
                after,
                51);
    }

    private static List<Optional<Place>> places(Sorting.Field field) {
        var dated = List.of(Optional.<Place>empty(), Optional.of(new Place(Instant.now(), "one")));
        return field == Sorting.Field.DUE_AT
                ? List.of(dated.get(0), dated.get(1), Optional.of(new Place(null, "one")))
                : dated;
    }

    private static String plan(BsonDocument find) {
        var asked = find.clone();
        asked.keySet().removeIf(key -> key.startsWith("$") || key.equals("lsid") || key.equals("txnNumber"));
        return mongo.executeCommand(new Document("explain", asked).append("verbosity", "queryPlanner"))
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }
}
