package org.redress.complaint.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.redress.complaint.model.TextField;

/** What somebody wrote with a command, checked and under the names it is kept by; what was left out is left out. */
final class Texts {

    static final int REASON = 10_000;
    static final int NOTE = 2_000;

    private static final int ITEM = 500;
    private static final int MOST_ITEMS = 20;

    private final Fields fields;
    private final Map<TextField, String> kept = new EnumMap<>(TextField.class);

    Texts(Fields fields) {
        this.fields = fields;
    }

    Texts line(TextField field, String name, String sent, int most) {
        return keep(field, fields.line(name, sent, most));
    }

    Texts optionalLine(TextField field, String name, String sent, int most) {
        return keep(field, fields.optionalLine(name, sent, most));
    }

    Texts text(TextField field, String name, String sent, int most) {
        return keep(field, fields.text(name, sent, most));
    }

    Texts optionalText(TextField field, String name, String sent, int most) {
        return Fields.isBlank(sent) ? this : text(field, name, sent, most);
    }

    /** At least one; kept as one line each. */
    Texts lines(TextField field, String name, List<String> sent) {
        if (sent == null || sent.isEmpty()) {
            fields.wrong(name, "required");
            return this;
        }
        if (sent.size() > MOST_ITEMS) {
            fields.wrong(name, "too-many", MOST_ITEMS);
            return this;
        }
        var lines = new String[sent.size()];
        for (var i = 0; i < lines.length; i++) {
            lines[i] = fields.line(name + "[" + i + "]", sent.get(i), ITEM);
        }
        return keep(field, String.join("\n", lines));
    }

    /** Refuses the request here if anything was wrong with it. */
    Map<TextField, String> checked() {
        fields.throwIfWrong();
        return kept;
    }

    private Texts keep(TextField field, String text) {
        if (text != null) {
            kept.put(field, text);
        }
        return this;
    }
}
