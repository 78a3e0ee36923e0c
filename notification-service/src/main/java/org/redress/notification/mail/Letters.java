package org.redress.notification.mail;

import java.util.Locale;
import org.redress.edge.Languages;
import org.redress.notification.mail.model.Addressee;
import org.redress.notification.mail.model.Letter;
import org.redress.notification.notice.NoticeTexts;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts the text of a notice into a letter: greeting, link, and who writes. */
@Component
public class Letters {

    private final NoticeTexts texts;
    private final ITemplateEngine templates;
    private final MailSettings settings;

    Letters(NoticeTexts texts, ITemplateEngine mailTemplates, MailSettings settings) {
        this.texts = texts;
        this.templates = mailTemplates;
        this.settings = settings;
    }

    public Letter write(Notice notice, Addressee to) {
        var language = Languages.isChinese(to.language()) ? Locale.CHINESE : Locale.ENGLISH;
        var subject = texts.title(notice, language);
        var words = new Context(language);
        words.setVariable("language", language.toLanguageTag());
        words.setVariable("subject", subject);
        words.setVariable("name", to.name());
        words.setVariable("text", texts.text(notice, language));
        words.setVariable(
                "complaint", to.hasAccount() ? settings.portal() + "/complaints/" + notice.complaintId() : null);
        words.setVariable("survey", survey(notice, to));
        return new Letter(subject, templates.process("letter.txt", words), templates.process("letter.html", words));
    }

    private String survey(Notice notice, Addressee to) {
        return notice.milestone() == Milestone.RESULT_NOTIFIED && to.callbackToken() != null
                ? settings.portal() + "/survey/" + to.callbackToken()
                : null;
    }
}
