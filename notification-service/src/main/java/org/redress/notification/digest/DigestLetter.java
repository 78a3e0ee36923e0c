package org.redress.notification.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.edge.Languages;
import org.redress.notification.deadline.DeadlineSearch.Found;
import org.redress.notification.digest.DayList.Urgency;
import org.redress.notification.mail.LetterWriter;
import org.redress.notification.mail.MailSettings;
import org.redress.notification.mail.model.Addressee;
import org.redress.notification.mail.model.Letter;
import org.redress.notification.notice.NoticeTexts;
import org.redress.notification.notice.model.ComplaintNumber;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a department what presses, as it stands when the mail is sent. */
@Component
class DigestLetter implements LetterWriter {

    private static final int SHOWN = 50;

    private final DayList days;
    private final NoticeTexts texts;
    private final ITemplateEngine templates;
    private final MailSettings settings;

    DigestLetter(DayList days, NoticeTexts texts, ITemplateEngine mailTemplates, MailSettings settings) {
        this.days = days;
        this.texts = texts;
        this.templates = mailTemplates;
        this.settings = settings;
    }

    /** One line: a clock of a complaint. */
    record Line(String number, String stage, String due, String link) {}

    /** @param more how many are not shown */
    record Section(String heading, List<Line> lines, int more) {}

    @Override
    public Milestone milestone() {
        return Milestone.DIGEST;
    }

    @Override
    public Optional<Letter> write(Notice notice, Addressee to) {
        var list = days.of(notice.recipient().id());
        return list.isEmpty() ? Optional.empty() : Optional.of(write(notice, list, Languages.supported(to.language())));
    }

    private Letter write(Notice notice, Map<Urgency, List<Found>> list, Locale language) {
        var sections = new ArrayList<Section>();
        list.forEach((urgency, found) -> sections.add(new Section(
                "digest." + urgency,
                found.stream().limit(SHOWN).map(one -> line(one, language)).toList(),
                Math.max(0, found.size() - SHOWN))));
        var words = new Context(language);
        var subject = texts.title(notice, language);
        words.setVariable("language", language.toLanguageTag());
        words.setVariable("subject", subject);
        words.setVariable("text", texts.text(notice, language));
        words.setVariable("sections", sections);
        words.setVariable("workbench", settings.portal() + "/workbench");
        return new Letter(subject, templates.process("digest.txt", words), templates.process("digest.html", words));
    }

    private Line line(Found found, Locale language) {
        return new Line(
                ComplaintNumber.of(found.complaintId()),
                texts.stage(found.clock().stage(), language),
                texts.date(found.clock().dueAt(), language),
                settings.portal() + "/complaints/" + found.complaintId());
    }
}
