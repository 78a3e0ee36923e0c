package org.redress.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Complaints to file. Each has words of its own, so that they are found wherever they should not be. */
record Stories(String mark) {

    static Stories fresh() {
        return new Stories(UUID.randomUUID().toString().substring(0, 8));
    }

    Map<String, Object> complaint(int number, String category) {
        var complaint = new LinkedHashMap<String, Object>();
        complaint.put("kind", "RIGHTS");
        complaint.put(
                "complainant",
                Map.of(
                        "name", "Kestrelwick " + mark + "-" + number,
                        "type", "FIE",
                        "country", "NL",
                        "language", "en",
                        "contact",
                                Map.of(
                                        "name", "Ms Ootmarsum " + mark,
                                        "email", "ootmarsum-" + mark + "-" + number + "@example.com",
                                        "phone", phone())));
        complaint.put("title", "Titleword" + mark + " permit " + number);
        complaint.put("narrative", "Narrativeword" + mark + " nobody has answered since May.");
        complaint.put("request", "Requestword" + mark + " an answer with a date.");
        complaint.put("category", category);
        complaint.put("region", "LANSHAN");
        complaint.put("respondent", Map.of("name", "Respondentword" + mark));
        complaint.put("externalId", externalId(number));
        return complaint;
    }

    private String phone() {
        return "+31 20 %07d".formatted(Math.floorMod(mark.hashCode(), 10_000_000));
    }

    String externalId(int number) {
        return "e2e-" + mark + "-" + number;
    }

    /** Names, addresses and free text of these complaints: none of it may be on Kafka or in a log. */
    List<String> personal() {
        return List.of(
                "Kestrelwick " + mark,
                "Ootmarsum " + mark,
                "ootmarsum-" + mark,
                phone(),
                "Titleword" + mark,
                "Narrativeword" + mark,
                "Requestword" + mark,
                "Respondentword" + mark);
    }
}
