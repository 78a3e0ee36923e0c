package org.redress.complaint.pdf;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.redress.complaint.printing.CaseSummary;
import org.redress.complaint.printing.Letter;
import org.redress.complaint.printing.Printer;

/** Fills in the template in the language asked for and lays it out. */
final class PdfPrinter implements Printer {

    private final Templates templates = new Templates();
    private final Pages pages = new Pages();
    private final Function<Locale, Words> dictionary;
    private final Centre centre;

    PdfPrinter(Function<Locale, Words> dictionary, Centre centre) {
        this.dictionary = dictionary;
        this.centre = centre;
    }

    @Override
    public byte[] print(Letter letter, Locale language) {
        var words = dictionary.apply(language);
        var model = LetterModel.of(letter, words, words.isChinese() ? centre.zh() : centre.en());
        model.put("body", filled(letter.notice().kind().wireName(), model, words));
        return pages.of(filled("letter", model, words));
    }

    @Override
    public byte[] print(CaseSummary summary, Locale language) {
        var words = dictionary.apply(language);
        return pages.of(filled("summary", SummaryModel.of(summary, words), words));
    }

    private String filled(String template, Map<String, Object> model, Words words) {
        return templates.filled(words.template(template), model);
    }
}
