package org.redress.launcher.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Turns lines of the file into requests. What a line leaves out is filled: kind RIGHTS, complainant "Investor n" (n-th
 * row), type FIE, country US, language en, currency USD, category OTHER, region CITY, respondent "Unnamed office", a
 * standard request, and an e-mail address of its own under example.com.
 */
final class Rows {

    /** {@code ordinal} counts from 1. */
    private record First(int ordinal, Map<String, String> values) {}

    /** What an HTTP header can carry. */
    private static final Pattern HEADER_TEXT = Pattern.compile("[!-~]([ -~]{0,150}[!-~])?");

    private final List<CsvFile.Line> lines = new ArrayList<>();
    private final List<CsvFile.Bad> bad = new ArrayList<>();
    private final Map<String, First> firstWithKey = new HashMap<>();

    Rows(CsvFile file) {
        bad.addAll(file.bad());
        file.lines().forEach(this::check);
        bad.sort((a, b) -> Long.compare(a.line(), b.line()));
    }

    private void check(CsvFile.Line line) {
        if (!line.values().containsKey("title") || !line.values().containsKey("narrative")) {
            bad.add(new CsvFile.Bad(line.number(), "csv.no-title-or-narrative"));
        } else if (!isAmount(line.values().getOrDefault("investment_at_risk", "0"))) {
            bad.add(new CsvFile.Bad(line.number(), "csv.not-an-amount"));
        } else if (!isOrRepeats(line)) {
            bad.add(new CsvFile.Bad(line.number(), "csv.same-external-id"));
        } else {
            lines.add(line);
        }
    }

    /** Whether the line is the first with its key, or says the same as that one and so means the same complaint. */
    private boolean isOrRepeats(CsvFile.Line line) {
        var first = firstWithKey.computeIfAbsent(key(line), key -> new First(lines.size() + 1, line.values()));
        return first.values().equals(line.values());
    }

    List<CsvFile.Bad> bad() {
        return bad;
    }

    /** The file as it is. */
    List<Row> all() {
        return take(lines.size());
    }

    /**
     * The first {@code count} rows; when there are fewer, the file is gone through again: the copies' external ids end
     * in {@code -r2}, {@code -r3}... and their complainants in {@code (2)}, {@code (3)}..., so that each is a
     * complaint of its own.
     */
    List<Row> take(int count) {
        var rows = new ArrayList<Row>(count);
        while (rows.size() < count && !lines.isEmpty()) {
            rows.add(row(rows.size() % lines.size(), rows.size() / lines.size() + 1));
        }
        return rows;
    }

    private Row row(int index, int round) {
        var line = lines.get(index);
        var suffix = round == 1 ? "" : "-r" + round;
        var key = key(line);
        var ordinal = firstWithKey.get(key).ordinal();
        return new Row(line.number(), "demo-" + key + suffix, request(line.values(), ordinal, round));
    }

    private static String key(CsvFile.Line line) {
        var externalId = line.values().getOrDefault("external_id", "");
        return HEADER_TEXT.matcher(externalId).matches() ? externalId : sha256(new TreeMap<>(line.values()).toString());
    }

    private static Map<String, Object> request(Map<String, String> values, int ordinal, int round) {
        var kind = values.getOrDefault("kind", "RIGHTS");
        var suffix = round == 1 ? "" : "-r" + round;
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", kind);
        request.put("complainant", complainant(values, ordinal, round));
        request.put("title", values.get("title"));
        request.put("narrative", values.get("narrative"));
        request.put("request", values.getOrDefault("request", standardRequest(values)));
        request.put("category", values.getOrDefault("category", "OTHER"));
        request.put("region", values.getOrDefault("region", "CITY"));
        if (!kind.equals("SUGGESTION") || values.containsKey("respondent")) {
            request.put("respondent", Map.of("name", values.getOrDefault("respondent", "Unnamed office")));
        }
        if (values.containsKey("investment_at_risk")) {
            var amount = new BigDecimal(values.get("investment_at_risk"));
            request.put(
                    "investmentAtRisk", Map.of("amount", amount, "currency", values.getOrDefault("currency", "USD")));
        }
        if (values.containsKey("external_id")) {
            request.put("externalId", values.get("external_id") + suffix);
        }
        return request;
    }

    private static Map<String, Object> complainant(Map<String, String> values, int ordinal, int round) {
        var name = values.getOrDefault("complainant", "Investor " + ordinal);
        var complainant = new LinkedHashMap<String, Object>();
        complainant.put("name", round == 1 ? name : name + " (" + round + ")");
        complainant.put("type", values.getOrDefault("complainant_type", "FIE"));
        complainant.put("country", values.getOrDefault("country", "US"));
        complainant.put("language", language(values));
        complainant.put("contact", contact(values, ordinal));
        return complainant;
    }

    private static Map<String, Object> contact(Map<String, String> values, int ordinal) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("name", values.getOrDefault("complainant", "Investor " + ordinal));
        if (values.containsKey("phone")) {
            contact.put("phone", values.get("phone"));
        }
        if (values.containsKey("email") || !values.containsKey("phone")) {
            contact.put("email", values.getOrDefault("email", "investor-" + ordinal + "@example.com"));
        }
        return contact;
    }

    private static String language(Map<String, String> values) {
        return values.getOrDefault("language", "en");
    }

    private static String standardRequest(Map<String, String> values) {
        return language(values).startsWith("zh")
                ? "请调查处理，并书面告知处理结果。"
                : "Please look into the matter and tell me in writing how it is resolved.";
    }

    private static boolean isAmount(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
