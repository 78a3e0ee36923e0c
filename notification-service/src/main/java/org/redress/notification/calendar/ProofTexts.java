package org.redress.notification.calendar;

import java.util.List;
import java.util.Locale;
import org.redress.notification.calendar.model.DayProof;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language why a date did or did not count. */
@Component
public class ProofTexts {

    private final MessageSource messages;

    ProofTexts(MessageSource messages) {
        this.messages = messages;
    }

    public List<ProofLine> of(List<DayProof> proof, Locale locale) {
        return proof.stream().map(day -> line(day, locale)).toList();
    }

    private ProofLine line(DayProof day, Locale locale) {
        var text = messages.getMessage("proof." + day.reason(), null, locale);
        return new ProofLine(day.date(), day.counted(), day.reason(), text);
    }
}
