package org.redress.benchmarks.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/** A complaint that went through the services, as everything they stored about it; copies of it differ in all that names it. */
record Pattern(String id, boolean open, List<Stored> documents) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int OPEN_DAYS = 20;
    private static final int CLOSED_DAYS = 700;

    record Stored(String database, String collection, Document document) {}

    List<Stored> copy(Random random) {
        var names = new HashMap<String, String>();
        names.put(id, new UUID(random.nextLong(), random.nextLong()).toString());
        documents.forEach(stored -> {
            rename(names, stored.document().get("number"), number(random));
            rename(names, stored.document().get("trackingCode"), hexCode(random));
            rename(names, stored.document().get("externalId"), "load-" + hexCode(random));
        });
        var days = random.nextInt(open ? OPEN_DAYS : CLOSED_DAYS);
        return documents.stream().map(stored -> copy(stored, names, days)).toList();
    }

    private Stored copy(Stored stored, Map<String, String> names, int days) {
        var copy = (Document) copy(stored.document(), names, days);
        if (copy.get("_id").equals(stored.document().get("_id"))) {
            copy.put("_id", UUID.randomUUID().toString());
        }
        copy.computeIfPresent("tokens", (field, tokens) -> withoutNumbers((List<?>) tokens));
        if (copy.containsKey("lane")) {
            deliver(copy);
        }
        return new Stored(stored.database(), stored.collection(), copy);
    }

    /** What an example's notice waits for, most often the morning, was long ago for its copies; nobody is to be written to. */
    private static void deliver(Document notice) {
        List.of("lane", "nextAttemptAt", "giveUpAt", "claim").forEach(notice::remove);
        notice.append("status", "SENT").append("attempts", 1);
    }

    /** Else a search for the pattern's number would find every copy. */
    private static List<?> withoutNumbers(List<?> tokens) {
        return tokens.stream()
                .filter(token -> !token.toString().startsWith("#"))
                .toList();
    }

    private Object copy(Object value, Map<String, String> names, int days) {
        if (value instanceof String text) {
            return names.entrySet().stream()
                    .reduce(text, (result, name) -> result.replace(name.getKey(), name.getValue()), (a, b) -> b);
        }
        if (value instanceof Date date) {
            return Date.from(moved(date.toInstant(), days));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> copy(element, names, days)).collect(Collectors.toList());
        }
        if (value instanceof Document document) {
            var copy = new Document();
            document.forEach((field, part) -> copy.append(field, copy(part, names, days)));
            return copy;
        }
        return value;
    }

    /** What is open stays filed when it was and is due later; what is closed lies further back as a whole. */
    private Instant moved(Instant date, int days) {
        if (open) {
            return date.isAfter(Instant.now()) ? date.plus(days, ChronoUnit.DAYS) : date;
        }
        return date.minus(days, ChronoUnit.DAYS);
    }

    private static void rename(Map<String, String> names, Object old, String fresh) {
        if (old instanceof String text) {
            names.put(text, fresh);
        }
    }

    private static String number(Random random) {
        return random.ints(12, 0, DIGITS.length())
                .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String hexCode(Random random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
