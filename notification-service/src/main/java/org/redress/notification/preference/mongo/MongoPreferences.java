package org.redress.notification.preference.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.preference.PreferenceStore;
import org.redress.notification.preference.Preferences;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document for each account that wants anything otherwise. */
@Repository
class MongoPreferences implements PreferenceStore {

    private static final String LANGUAGE = "language";
    private static final String NOT_BY_MAIL = "notByMail";

    private final MongoTemplate mongo;

    MongoPreferences(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Preferences> find(String account) {
        return Optional.ofNullable(collection().find(Filters.eq("_id", account)).first())
                .map(stored -> new Preferences(
                        stored.getString(LANGUAGE),
                        stored.getList(NOT_BY_MAIL, String.class).stream()
                                .map(Milestone::valueOf)
                                .collect(Collectors.toSet())));
    }

    @Override
    public void keep(String account, Preferences preferences) {
        var off = preferences.sorted().stream().map(Milestone::name).toList();
        collection()
                .updateOne(
                        Filters.eq("_id", account),
                        Updates.combine(Updates.set(LANGUAGE, preferences.language()), Updates.set(NOT_BY_MAIL, off)),
                        new UpdateOptions().upsert(true));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("preferences");
    }
}
