package org.redress.notification.deadline.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.redress.notification.deadline.PolicyVersions;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document for each version; its number is the {@code _id}, so that two cannot be the same. */
final class MongoPolicyVersions implements PolicyVersions {

    private final MongoTemplate mongo;

    MongoPolicyVersions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Written> after(int version) {
        return collection()
                .find(Filters.gt("_id", version))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>())
                .stream()
                .map(stored -> new Written(
                        stored.getInteger("_id"),
                        stored.getString("text"),
                        stored.getDate("at").toInstant(),
                        stored.getString("by")))
                .toList();
    }

    @Override
    public boolean add(Written written) {
        try {
            collection()
                    .insertOne(new Document("_id", written.version())
                            .append("text", written.text())
                            .append("at", Date.from(written.at()))
                            .append("by", written.by()));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("policyVersions");
    }
}
