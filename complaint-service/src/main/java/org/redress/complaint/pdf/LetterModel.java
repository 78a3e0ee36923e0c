package org.redress.complaint.pdf;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.printing.Letter;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.Kind;

/** A letter as its template sees it: every value in words. */
final class LetterModel {

    private final Letter letter;
    private final Words words;
    private final Map<String, Object> model = new HashMap<>();

    private LetterModel(Letter letter, Words words) {
        this.letter = letter;
        this.words = words;
    }

    static Map<String, Object> of(Letter letter, Words words, Centre.Office centre) {
        var filling = new LetterModel(letter, words);
        filling.model.put("centre", centre);
        filling.head();
        filling.matter();
        filling.decision();
        return filling.model;
    }

    private void head() {
        model.put("title", words.of("title", letter.notice().kind().wireName()));
        model.put("number", letter.number());
        model.put("issued", words.day(letter.notice().issuedAt()));
    }

    private void matter() {
        var facts = letter.facts();
        model.put("received", words.day(received()));
        model.put("complainant", text(TextField.COMPLAINANT_NAME));
        model.put("respondent", text(TextField.RESPONDENT_NAME));
        model.put("matter", text(TextField.TITLE));
        model.put("request", text(TextField.REQUEST));
        model.put("kind", words.of("kind", facts.get("kind")));
        model.put("rights", Kind.RIGHTS.name().equals(facts.get("kind")));
        model.put("domestic", ComplainantType.DOMESTIC_INVESTOR.name().equals(facts.get("complainantType")));
    }

    /** A letter or call counts from the day on which it came in. */
    private Instant received() {
        return letter.facts().get("receivedAt") instanceof String at
                ? Instant.parse(at)
                : letter.filed().orElseThrow().occurredAt();
    }

    private void decision() {
        var basis = letter.notice().basis().data();
        model.put("ground", words.of("nonAcceptanceGround", basis.get("ground")));
        model.put("closingGround", words.of("closingGround", basis.get("closingGround")));
        model.put("reason", text(TextField.REASON));
        model.put("agency", text(TextField.SUGGESTED_AGENCY));
        model.put("items", lines(text(TextField.SUPPLEMENT_ITEMS)));
        model.put("note", text(TextField.SUPPLEMENT_NOTE));
        model.put("answer", text(TextField.ANSWER));
        model.put("handlingWay", words.of("handlingWay", ofResult("handlingWay")));
        model.put("department", words.name(ofResult("department")));
        model.put(
                "accepted",
                letter.accepted().map(TimelineEntry::occurredAt).map(words::day).orElse(null));
        model.put(
                "due",
                letter.due().map(due -> words.day(due.dueAt().toInstant())).orElse(null));
        model.put("provisional", letter.due().filter(due -> due.provisional()).isPresent());
    }

    private Object ofResult(String fact) {
        return letter.result().map(entry -> entry.data().get(fact)).orElse(null);
    }

    private String text(TextField field) {
        return letter.texts().get(field);
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : List.of(text.split("\n", -1));
    }
}
