package org.redress.notification.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.redress.notification.webhook.mongo.EndpointDocument.DESCRIPTION;
import static org.redress.notification.webhook.mongo.EndpointDocument.DISABLED;
import static org.redress.notification.webhook.mongo.EndpointDocument.FAILING_SINCE;
import static org.redress.notification.webhook.mongo.EndpointDocument.LAST_SUCCESS_AT;
import static org.redress.notification.webhook.mongo.EndpointDocument.MILESTONES;
import static org.redress.notification.webhook.mongo.EndpointDocument.ROTATIONS;
import static org.redress.notification.webhook.mongo.EndpointDocument.SECRETS;
import static org.redress.notification.webhook.mongo.EndpointDocument.URL;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.webhook.Endpoints;
import org.redress.notification.webhook.ManageWebhooks;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Endpoint.Disabled;
import org.redress.notification.webhook.model.Secret;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document for each endpoint. */
final class MongoEndpoints implements Endpoints {

    private static final String COLLECTION = "webhooks";

    private final MongoTemplate mongo;
    private final EndpointDocument documents;

    MongoEndpoints(MongoTemplate mongo, SealedSecrets secrets) {
        this.mongo = mongo;
        this.documents = new EndpointDocument(secrets);
    }

    @Override
    public List<Endpoint> all() {
        return collection()
                .find()
                .sort(Sorts.ascending("createdAt", "_id"))
                .limit(2 * ManageWebhooks.MOST)
                .map(documents::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Endpoint> find(UUID id) {
        return Optional.ofNullable(collection().find(byId(id)).first()).map(documents::read);
    }

    @Override
    public void add(Endpoint endpoint) {
        collection().insertOne(documents.write(endpoint));
    }

    @Override
    public boolean describe(UUID id, URI url, String description, Set<Milestone> milestones) {
        return update(
                byId(id),
                set(URL, url.toString()),
                set(DESCRIPTION, description),
                set(MILESTONES, EndpointDocument.names(milestones)));
    }

    @Override
    public boolean remove(UUID id) {
        return collection().deleteOne(byId(id)).getDeletedCount() == 1;
    }

    @Override
    public boolean replaceSecrets(Endpoint seen, List<Secret> secrets) {
        return update(
                and(byId(seen.id()), eq(ROTATIONS, seen.rotations())),
                set(SECRETS, documents.write(secrets)),
                inc(ROTATIONS, 1));
    }

    @Override
    public boolean disable(UUID id, Disabled disabled) {
        return update(and(byId(id), exists(DISABLED, false)), set(DISABLED, EndpointDocument.write(disabled)));
    }

    @Override
    public boolean enable(UUID id) {
        return update(byId(id), unset(DISABLED), unset(FAILING_SINCE));
    }

    @Override
    public void succeeded(UUID id, Instant at) {
        update(byId(id), set(LAST_SUCCESS_AT, Date.from(at)), unset(FAILING_SINCE));
    }

    @Override
    public void failed(UUID id, Instant at) {
        update(and(byId(id), exists(FAILING_SINCE, false)), set(FAILING_SINCE, Date.from(at)));
    }

    private boolean update(Bson which, Bson... changes) {
        return collection().updateOne(which, combine(changes)).getMatchedCount() == 1;
    }

    private static Bson byId(UUID id) {
        return eq("_id", id.toString());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
