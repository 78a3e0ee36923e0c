package org.redress.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Complete filings as a client would send them; each has a complainant of its own. */
final class FilingMother {

    /** Nothing of this may ever appear on Kafka or in a log. */
    static final List<String> PERSONAL = List.of(
            "Harbour Pumps",
            "anna.lindqvist",
            "Lindqvist",
            "+46 8 555 0199",
            "Unexplained fees",
            "clean room",
            "Refund");

    private FilingMother() {}

    static Map<String, Object> rights() {
        var unique = UUID.randomUUID().toString();
        var contact = map("name", "Anna Lindqvist", "email", "anna.lindqvist@example.com", "phone", "+46 8 555 0199");
        var complainant = map(
                "name", "Harbour Pumps " + unique,
                "type", "FIE",
                "country", "SE",
                "language", "en",
                "contact", contact);
        var filing = map(
                "kind", "RIGHTS",
                "complainant", complainant,
                "title", "Unexplained fees for our permit",
                "narrative", "We were charged four times for the clean room.\nNobody could say why.",
                "request", "Refund of the charges.",
                "category", "ARBITRARY_FEES",
                "region", "FEIXIAN");
        filing.put("respondent", map("name", "Building Office"));
        filing.put("investmentAtRisk", map("amount", "1500000.00", "currency", "USD"));
        filing.put("jobsAtRisk", 40);
        filing.put("externalId", "ext-" + unique);
        return filing;
    }

    static Map<String, Object> needsReview() {
        var filing = rights();
        filing.put("parallelProceedings", List.of("District court, case 12"));
        return filing;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> of, String field) {
        return (Map<String, Object>) of.get(field);
    }

    static Map<String, Object> map(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
