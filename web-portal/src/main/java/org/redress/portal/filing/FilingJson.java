package org.redress.portal.filing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the form's flat fields into the nested document complaint-service takes; empty fields are left out. */
final class FilingJson {

    private static final Pattern IN_GROUPS = Pattern.compile("\\d{1,3}([,， ]\\d{3})+(\\.\\d*)?");

    private final ZoneId zone;

    FilingJson(ZoneId zone) {
        this.zone = zone;
    }

    Map<String, Object> of(Map<String, String> form) {
        var document = new LinkedHashMap<String, Object>();
        for (var field : FilingFields.ALL) {
            var text = lines(form.getOrDefault(field, "")).strip();
            if (!text.isEmpty() && !isIdle(field, form)) {
                put(document, field, value(field, text));
            }
        }
        // without it the service would ask for the part as a whole instead of naming what it lacks
        contact(document);
        return document;
    }

    /** A currency alone says nothing, and a suggestion complains about nobody. */
    private static boolean isIdle(String field, Map<String, String> form) {
        return switch (field) {
            case "investmentAtRisk.currency" ->
                form.getOrDefault("investmentAtRisk.amount", "").isBlank();
            case "respondent.name", "respondent.departmentCode" -> "SUGGESTION".equals(form.get("kind"));
            default -> false;
        };
    }

    /** Browsers send two characters for the end of a line, which would count as two against the limits. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private Object value(String field, String text) {
        if (FilingFields.LISTS.contains(field)) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        if (FilingFields.SWITCHES.contains(field)) {
            return Boolean.valueOf(text);
        }
        if (FilingFields.NUMBERS.contains(field)) {
            return number(text);
        }
        if (FilingFields.AMOUNTS.contains(field) && IN_GROUPS.matcher(text).matches()) {
            return text.replaceAll("[,， ]", "");
        }
        return FilingFields.RECEIVED.equals(field) ? instant(text) : text;
    }

    /** What is no number goes as it is: the service says so. */
    private static Object number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private String instant(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(zone).toOffsetDateTime().toString();
        } catch (DateTimeException noDay) {
            return text;
        }
    }

    private static void put(Map<String, Object> document, String path, Object value) {
        var inner = document;
        var names = new ArrayList<>(List.of(path.split("\\.", -1)));
        var last = names.remove(names.size() - 1);
        for (var name : names) {
            inner = part(inner, name);
        }
        inner.put(last, value);
    }

    private static void contact(Map<String, Object> document) {
        part(part(document, "complainant"), "contact");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> of, String name) {
        return (Map<String, Object>) of.computeIfAbsent(name, none -> new LinkedHashMap<String, Object>());
    }
}
