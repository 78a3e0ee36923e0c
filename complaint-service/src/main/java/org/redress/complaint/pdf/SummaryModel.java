package org.redress.complaint.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.complaint.model.TextField;
import org.redress.complaint.printing.CaseSummary;
import org.redress.complaint.record.Due;

/** A case as the template of its summary sees it: lines of a label and a value, in words. */
final class SummaryModel {

    /** Earlier ones are only in the record itself: a case may have thousands. */
    private static final int MOST_ENTRIES = 200;

    record Line(String label, String value) {}

    record Clock(String stage, String due, String state, boolean provisional) {}

    private final CaseSummary summary;
    private final Words words;
    private final List<Line> facts = new ArrayList<>();

    private SummaryModel(CaseSummary summary, Words words) {
        this.summary = summary;
        this.words = words;
    }

    static Map<String, Object> of(CaseSummary summary, Words words) {
        var filling = new SummaryModel(summary, words);
        var history = new History(words);
        var model = new HashMap<String, Object>();
        model.put("number", summary.number());
        model.put("made", words.moment(summary.at()));
        model.put("facts", filling.facts());
        model.put("clocks", filling.clocks());
        var earlier = Math.max(0, summary.timeline().size() - MOST_ENTRIES);
        model.put("earlier", earlier > 0);
        model.put(
                "entries",
                summary.timeline().stream().skip(earlier).map(history::told).toList());
        return model;
    }

    private List<Line> facts() {
        var complaint = summary.complaint();
        var coded = complaint.facts();
        add("status", words.of("status", complaint.status()));
        add("kind", words.of("kind", coded.kind()));
        add(TextField.TITLE);
        add(TextField.NARRATIVE);
        add(TextField.REQUEST);
        add(TextField.RESPONDENT_NAME);
        add("category", words.name(coded.category()));
        add("region", words.name(coded.region()));
        add(TextField.COMPLAINANT_NAME);
        add("complainantType", words.of("complainantType", coded.complainantType()));
        add("country", words.country(coded.country()));
        List.of(TextField.CONTACT_NAME, TextField.CONTACT_EMAIL, TextField.CONTACT_PHONE)
                .forEach(this::add);
        List.of(TextField.AGENT_NAME, TextField.AGENT_AUTHORITY).forEach(this::add);
        if (coded.investmentAtRisk() != null) {
            add(
                    "investment",
                    coded.investmentAtRisk().amount() + " "
                            + coded.investmentAtRisk().currency());
        }
        add("jobs", coded.jobsAtRisk() == null ? null : coded.jobsAtRisk().toString());
        add(TextField.PARALLEL_PROCEEDINGS);
        add("filed", moment(complaint.filedAt()));
        add("received", moment(coded.receivedAt()));
        if (complaint.assignment() != null) {
            add("lead", words.name(complaint.assignment().lead()));
            add("coHandlers", words.names(complaint.assignment().coHandlers()));
        }
        return facts;
    }

    private void add(TextField field) {
        var text = summary.texts().get(field);
        if (text != null) {
            facts.add(new Line(words.of("text", field.key()), text));
        }
    }

    private void add(String label, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Line(words.of("fact", label), value));
        }
    }

    private String moment(Instant at) {
        return at == null ? null : words.moment(at);
    }

    private List<Clock> clocks() {
        return summary.deadlines().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> one.dueAt().compareTo(other.dueAt())))
                .map(clock -> clock(clock.getKey(), clock.getValue()))
                .toList();
    }

    private Clock clock(String stage, Due due) {
        return new Clock(
                words.of("stage", stage),
                words.moment(due.dueAt().toInstant()),
                words.of("clock", due.status()),
                due.provisional());
    }
}
