package org.redress.notification.mail.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.redress.notification.mail.Mailboxes;
import org.redress.notification.mail.model.Mailbox;
import org.redress.notification.notice.model.Recipient;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document for each office; offices, unlike people, may be known by their address. */
@Repository
class MongoMailboxes implements Mailboxes {

    private static final String ADDRESS = "address";
    private static final String LANGUAGE = "language";

    private final MongoTemplate mongo;

    MongoMailboxes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Mailbox> find(Recipient office) {
        return Optional.ofNullable(
                        collection().find(Filters.eq("_id", office.key())).first())
                .map(stored -> new Mailbox(stored.getString(ADDRESS), stored.getString(LANGUAGE)));
    }

    @Override
    public void keep(Recipient office, Mailbox mailbox) {
        collection()
                .updateOne(
                        Filters.eq("_id", office.key()),
                        Updates.combine(
                                Updates.set(ADDRESS, mailbox.address()), Updates.set(LANGUAGE, mailbox.language())),
                        new UpdateOptions().upsert(true));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("mailboxes");
    }
}
