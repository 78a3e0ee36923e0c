package org.redress.routing.suggestion.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.redress.routing.suggestion.SuggestionModels;
import org.redress.routing.suggestion.model.Figures;
import org.redress.routing.suggestion.model.SuggestionModel;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document for each version; the texts a model was trained on are not kept. Former versions go in time. */
@Component
class MongoSuggestionModels implements SuggestionModels {

    private static final int KEPT = 10;

    private final MongoTemplate mongo;

    MongoSuggestionModels(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public int newestVersion() {
        var newest = collection()
                .find()
                .projection(Projections.include("_id"))
                .sort(Sorts.descending("_id"))
                .limit(1)
                .first();
        return newest == null ? 0 : newest.getInteger("_id");
    }

    @Override
    public Optional<SuggestionModel> newest() {
        return Optional.ofNullable(collection()
                        .find()
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .first())
                .map(MongoSuggestionModels::read);
    }

    @Override
    public boolean add(SuggestionModel model) {
        var figures = model.figures();
        try {
            collection()
                    .insertOne(new Document("_id", model.version())
                            .append("trainedAt", Date.from(model.trainedAt()))
                            .append("learntUntil", model.learntUntil() == null ? null : Date.from(model.learntUntil()))
                            .append("examples", figures.examples())
                            .append("accuracy", figures.accuracy())
                            .append("macroF1", figures.macroF1())
                            .append("topTwo", figures.topTwo())
                            .append("threshold", figures.threshold())
                            .append("coverage", figures.coverage())
                            .append("accuracyAbove", figures.accuracyAbove())
                            .append("classifier", new Binary(ModelBytes.of(model.classifier()))));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
        collection().deleteMany(Filters.lte("_id", model.version() - KEPT));
        return true;
    }

    private static SuggestionModel read(Document stored) {
        return new SuggestionModel(
                stored.getInteger("_id"),
                stored.getDate("trainedAt").toInstant(),
                stored.getDate("learntUntil") == null
                        ? null
                        : stored.getDate("learntUntil").toInstant(),
                ModelBytes.read(stored.get("classifier", Binary.class).getData()),
                new Figures(
                        stored.getInteger("examples"),
                        stored.getDouble("accuracy"),
                        stored.getDouble("macroF1"),
                        stored.getDouble("topTwo"),
                        stored.getDouble("threshold"),
                        stored.getDouble("coverage"),
                        stored.getDouble("accuracyAbove")));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("suggestionModels");
    }
}
