package org.redress.benchmarks.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Complaints of about the length that people write, no two of one matter, over categories that rules route. */
public final class Complaints {

    private static final List<String> CATEGORIES =
            List.of("APPROVAL_DELAY", "ARBITRARY_FEES", "SERVICE_ATTITUDE", "UTILITIES_STOP", "ARBITRARY_FINES");
    private static final String NARRATIVE =
            "We handed in all papers in March and were told that the approval takes twenty working days. Since then three "
                    .concat(
                            "offices have passed us on to each other, nobody names a date, and the lease of the site runs out. ");

    private Complaints() {}

    public static Map<String, Object> next() {
        var mark = UUID.randomUUID().toString();
        var complaint = new LinkedHashMap<String, Object>();
        complaint.put("kind", "RIGHTS");
        complaint.put(
                "complainant",
                Map.of(
                        "name", "Investor " + mark,
                        "type", "FIE",
                        "country", "NL",
                        "language", "en",
                        "contact", Map.of("name", "Contact " + mark, "email", mark + "@example.com")));
        complaint.put("title", "No answer to an application, " + mark);
        complaint.put("narrative", NARRATIVE.repeat(3));
        complaint.put("request", "A decision, or the date of one.");
        complaint.put("category", CATEGORIES.get(ThreadLocalRandom.current().nextInt(CATEGORIES.size())));
        complaint.put("region", "LANSHAN");
        complaint.put("respondent", Map.of("name", "Office " + mark));
        return complaint;
    }
}
