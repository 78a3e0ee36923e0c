package org.redress.notification.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.redress.edge.Languages;
import org.redress.notification.notice.model.ComplaintNumber;
import org.redress.notification.notice.model.Notice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a notice in the reader's language: number, date, stage and days are all it says of a complaint. */
@Component
public class NoticeTexts {

    /** Number, due date, stage, detail. */
    static final int VARIABLES = 4;

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final MessageSource messages;
    private final ZoneId zone;

    NoticeTexts(MessageSource messages, @Value("${redress.zone:Asia/Shanghai}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    public String title(Notice notice, Locale locale) {
        return worded(notice, "title", locale);
    }

    public String text(Notice notice, Locale locale) {
        return worded(notice, "text", locale);
    }

    private String worded(Notice notice, String part, Locale locale) {
        return messages.getMessage(
                "notice." + notice.milestone() + "." + part,
                new Object[] {
                    ComplaintNumber.of(notice.complaintId()),
                    due(notice, locale),
                    stage(notice, locale),
                    notice.detail()
                },
                locale);
    }

    private String due(Notice notice, Locale locale) {
        if (notice.dueAt() == null) {
            return "";
        }
        var date = date(notice.dueAt(), locale);
        return notice.provisional() ? messages.getMessage("notice.provisional", new Object[] {date}, locale) : date;
    }

    public String date(Instant due, Locale locale) {
        return (Languages.isChinese(locale) ? CHINESE : ENGLISH).format(due.atZone(zone));
    }

    private String stage(Notice notice, Locale locale) {
        return stage(notice.stage(), locale);
    }

    public String stage(String stage, Locale locale) {
        return messages.getMessage("stage." + stage, null, stage, locale);
    }
}
