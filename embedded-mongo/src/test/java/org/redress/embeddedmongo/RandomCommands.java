package org.redress.embeddedmongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;

/** Reads and writes as services make them, over few ids and values so that they meet; the same seed gives the same ones. */
final class RandomCommands {

    private static final int IDS = 12;
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Random random;

    RandomCommands(long seed) {
        this.random = new Random(seed);
    }

    record Command(String text, Function<MongoCollection<Document>, Object> on) {}

    Command next() {
        return switch (random.nextInt(12)) {
            case 11 -> aggregate();
            case 0, 1 -> insert();
            case 2, 3 -> update();
            case 4 -> upsert();
            case 5 -> findAndUpdate();
            case 6 -> bulk();
            case 7 -> random.nextInt(3) == 0 ? delete() : count();
            default -> find();
        };
    }

    private Command insert() {
        var document = document();
        return new Command(
                "insert " + document, c -> c.insertOne(new Document(document)).wasAcknowledged());
    }

    private Command update() {
        var filter = filterWithId();
        var change = change();
        var options = arrayFilters(change);
        return new Command("update " + filter + " by " + change, c -> {
            var result = c.updateOne(filter, change, options);
            return result.getMatchedCount() + "/" + result.getModifiedCount();
        });
    }

    private Command upsert() {
        var filter = new Document("_id", id());
        var change = new Document("$set", new Document("status", status())).append("$inc", new Document("version", 1));
        return new Command("upsert " + filter + " by " + change, c -> {
            var result = c.updateOne(filter, change, new UpdateOptions().upsert(true));
            return result.getMatchedCount() + "/" + result.getUpsertedId();
        });
    }

    private Command findAndUpdate() {
        var filter = random.nextBoolean() ? filterWithId() : new Document("due", new Document("$lte", date()));
        var change = change();
        var options = new FindOneAndUpdateOptions()
                .sort(new Document("due", 1).append("_id", 1))
                .returnDocument(random.nextBoolean() ? ReturnDocument.AFTER : ReturnDocument.BEFORE)
                .arrayFilters(arrayFilters(change).getArrayFilters());
        return new Command(
                "find and update " + filter + " by " + change, c -> c.findOneAndUpdate(filter, change, options));
    }

    private Command bulk() {
        var changes = IntStream.range(0, 3)
                .mapToObj(i -> new UpdateOneModel<Document>(filterWithId(), simpleChange()))
                .toList();
        return new Command("bulk " + changes, c -> {
            var result = c.bulkWrite(changes, new BulkWriteOptions().ordered(false));
            return result.getMatchedCount() + "/" + result.getModifiedCount();
        });
    }

    private Command delete() {
        var filter = filterWithId();
        return new Command("delete " + filter, c -> c.deleteOne(filter).getDeletedCount());
    }

    private Command count() {
        var filter = anyFilter();
        return new Command("count " + filter, c -> c.countDocuments(filter));
    }

    private Command aggregate() {
        var match = new Document("$match", anyFilter());
        var sort =
                new Document("$sort", new Document("status", 1).append("due", 1).append("_id", 1));
        var limit = new Document("$limit", 1 + random.nextInt(4));
        var group = new Document("$group", new Document("_id", "$status").append("n", new Document("$sum", 1)));
        var pipeline = List.of(
                        List.of(match, new Document("$count", "n")),
                        List.of(match, limit, new Document("$count", "n")),
                        List.of(match, group, new Document("$sort", new Document("_id", 1))),
                        List.of(match, sort, limit),
                        List.of(sort, limit, new Document("$addFields", new Document("nested.seen", true))))
                .get(random.nextInt(5));
        return new Command("aggregate " + pipeline, c -> c.aggregate(pipeline).into(new ArrayList<>()));
    }

    private Command find() {
        var filter = anyFilter();
        var sort = List.of(
                        new Document("_id", 1),
                        new Document("due", 1).append("_id", 1),
                        new Document("due", -1).append("_id", -1),
                        new Document("status", 1).append("due", 1).append("_id", 1),
                        new Document("status", -1).append("due", -1).append("_id", -1),
                        new Document("status", 1).append("due", -1).append("_id", 1),
                        new Document("version", -1).append("_id", 1))
                .get(random.nextInt(7));
        var skip = random.nextInt(3);
        var limit = random.nextInt(5);
        return new Command(
                "find " + filter + " by " + sort + " skip " + skip + " limit " + limit,
                c -> c.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>()));
    }

    private Document document() {
        var document =
                new Document("_id", id()).append("version", random.nextInt(3)).append("status", status());
        if (random.nextInt(3) > 0) {
            document.append("due", due());
        }
        if (random.nextInt(3) == 0) {
            document.append("unique", random.nextInt(6));
        }
        if (random.nextInt(3) > 0) {
            document.append("tags", tags());
        }
        return document.append("entries", List.of(entry(), entry()));
    }

    private Document change() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Document("$push", new Document("entries", new Document("$each", List.of(entry()))))
                        .append("$inc", new Document("version", 1));
            case 1 ->
                new Document(
                        "$pull", new Document("entries", new Document("n", new Document("$lte", random.nextInt(4)))));
            case 2 -> new Document("$set", new Document("entries.$[e].done", true));
            default -> simpleChange();
        };
    }

    private Document simpleChange() {
        return switch (random.nextInt(6)) {
            case 0 -> new Document("$unset", new Document("due", "")).append("$inc", new Document("version", 1));
            case 1 -> new Document("$set", new Document("due", due()).append("status", status()));
            case 4 -> new Document("$set", new Document("tags", tags()));
            case 5 -> new Document("$unset", new Document("tags", ""));
            case 2 -> new Document("$set", new Document("unique", random.nextInt(6)));
            default -> new Document("$set", new Document("nested.status", status()));
        };
    }

    private UpdateOptions arrayFilters(Document change) {
        return change.toString().contains("$[e]")
                ? new UpdateOptions()
                        .arrayFilters(List.of(new Document("e.n", new Document("$lte", random.nextInt(4)))))
                : new UpdateOptions();
    }

    private Document anyFilter() {
        return switch (random.nextInt(28)) {
            case 25 -> words(tag(), tag());
            case 26 -> words(tag(), tag(), tag()).append("status", status());
            case 27 ->
                words(tag(), null)
                        .append(
                                "$or",
                                List.of(new Document("status", status()), new Document("nested.status", status())));
            case 19 -> new Document("$or", List.of(new Document("status", status()), new Document("tags", tag())));
            case 20 ->
                new Document("version", new Document("$lte", random.nextInt(4)))
                        .append(
                                "$or",
                                List.of(
                                        new Document("status", status()).append("due", new Document("$gt", date())),
                                        new Document("status", status())));
            case 21 ->
                new Document(
                        "$and",
                        List.of(
                                new Document("$or", List.of(new Document("tags", tag()), new Document("due", date()))),
                                new Document("status", status())));
            case 22 -> new Document("$or", List.of(new Document("_id", id()), new Document("status", status())));
            case 23 ->
                new Document(random.nextBoolean() ? "due" : "tags", new Document("$exists", random.nextBoolean()))
                        .append("status", status());
            case 24 -> new Document("nested.status", new Document("$exists", random.nextBoolean()));
            case 16 -> new Document("tags", null);
            case 17 -> new Document("entries.n", random.nextInt(5)).append("entries.at", date());
            case 18 ->
                new Document("entries.n", new Document("$in", List.of(random.nextInt(5), random.nextInt(5))))
                        .append("entries.at", new Document("$gt", date()));
            case 9 -> new Document("tags", tag()).append("status", status());
            case 10 -> new Document("tags", new Document("$in", List.of(tag(), tag())));
            case 11 -> new Document("tags", new Document("$gte", tag()).append("$lte", tag()));
            case 12 ->
                new Document("version", new Document("$gt", random.nextInt(3)).append("$lte", random.nextInt(5)))
                        .append("entries.n", random.nextInt(5));
            case 13 ->
                new Document("status", new Document("$in", List.of(status(), status())))
                        .append("due", new Document(random.nextBoolean() ? "$lt" : "$gte", date()));
            case 14 -> new Document(random.nextBoolean() ? "due" : "nested.status", null);
            case 15 -> new Document("nested.status", status()).append("tags", new Document("$ne", tag()));
            case 0 -> filterWithId();
            case 1 -> new Document("_id", new Document("$in", List.of("none", id(), id(), id())));
            case 2 -> new Document("due", new Document("$lte", date()));
            case 3 -> new Document("due", new Document("$gt", date()).append("$lt", date()));
            case 4 -> new Document("due", due());
            case 5 ->
                new Document(
                        "$and",
                        List.of(new Document("due", new Document("$gte", date())), new Document("status", status())));
            case 6 -> new Document("due", new Document("$in", List.of(date(), date())));
            case 7 -> new Document("due", new Document("$gte", due()));
            default -> new Document("status", status()).append("due", new Document("$lt", date()));
        };
    }

    /** All of which must be among the tags; the first may be one of two. */
    private Document words(String... tags) {
        var all = new ArrayList<Document>();
        all.add(new Document("tags", new Document("$in", Arrays.asList(tags[0], tag()))));
        Arrays.stream(tags).skip(1).forEach(tag -> all.add(new Document("tags", tag)));
        return new Document("$and", all);
    }

    private Document filterWithId() {
        var version = new Document("version", new Document("$gte", random.nextInt(3)));
        return switch (random.nextInt(7)) {
            case 0 -> new Document("_id", id());
            case 1 -> new Document("_id", id()).append("version", random.nextInt(3));
            case 2 -> new Document("$and", List.of(new Document("_id", id()), version));
            case 3 -> new Document("$and", List.of(version, new Document("_id", new Document("$in", List.of(id())))));
            case 4 -> new Document("_id", new Document("$eq", id())).append("status", new Document("$ne", status()));
            case 5 -> new Document("_id", new Document("$in", List.of("none", id()))).append("status", status());
            default -> new Document("$and", List.of(new Document("$and", List.of(new Document("_id", id())))));
        };
    }

    /** Text mostly, and 1, 1L and 1.0, which are one and the same id. */
    private Object id() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(3);
            case 1 -> (long) random.nextInt(3);
            case 2 -> (double) random.nextInt(3);
            default -> "id-" + random.nextInt(IDS);
        };
    }

    /** Nearly always a date. */
    private Object due() {
        return switch (random.nextInt(12)) {
            case 0 -> "soon";
            case 1 -> random.nextInt(4);
            case 2 -> (double) random.nextInt(4);
            case 3 -> null;
            default -> date();
        };
    }

    /** One tag, several, none, or something that is no list. */
    private Object tags() {
        return switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 -> tag();
            case 2 -> List.of(tag(), tag(), tag());
            default -> List.of(tag());
        };
    }

    /** Characters whose order differs between UTF-8 and UTF-16 are among them. */
    private String tag() {
        return List.of("a", "b", "", "a\0", "费用", "\uff01", "\ud83d\ude00").get(random.nextInt(7));
    }

    private Date date() {
        return Date.from(NOON.plusSeconds(random.nextInt(8)));
    }

    private String status() {
        return List.of("OPEN", "CLOSED", "PAUSED").get(random.nextInt(3));
    }

    private Document entry() {
        return new Document("n", random.nextInt(5)).append("at", date());
    }
}
