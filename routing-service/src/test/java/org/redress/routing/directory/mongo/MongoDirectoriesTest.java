package org.redress.routing.directory.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.redress.outbox.Outboxes;
import org.redress.routing.RoutingTest;
import org.redress.routing.directory.Directories;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@RoutingTest
class MongoDirectoriesTest {

    private static final String COLLECTION = "directory";

    @Autowired
    private Directories directories;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Outboxes outboxes;

    @Autowired
    private Clock clock;

    @Test
    void aLaterStartLeavesEntriesAsTheyAre() {
        directories.current();
        var mengyin = Query.query(Criteria.where("_id").is("MENGYIN"));
        mongo.updateFirst(mengyin, Update.update("version", 2), COLLECTION);

        var restarted = new MongoDirectories(mongo, outboxes, clock).current();

        assertThat(restarted.regions())
                .filteredOn(region -> region.code().equals("MENGYIN"))
                .singleElement()
                .satisfies(region -> assertThat(region.version()).isEqualTo(2));
        assertThat(mongo.findAll(Document.class, COLLECTION))
                .hasSize(34)
                .allSatisfy(document -> assertThat(document.getLong("sequence")).isEqualTo(1));
        mongo.updateFirst(mengyin, Update.update("version", 1), COLLECTION);
    }
}
