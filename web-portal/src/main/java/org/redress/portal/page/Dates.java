package org.redress.portal.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates as the reader writes them, in the centre's zone. In templates: {@code @dates}. */
@Component("dates")
public class Dates {

    private final ZoneId zone;

    Dates(@Value("${redress.zone}") ZoneId zone) {
        this.zone = zone;
    }

    /** "Wednesday 2 December 2026"; 2026年12月2日（星期三）. */
    public String day(OffsetDateTime at) {
        return at == null ? "" : day(at.toInstant());
    }

    public String day(Instant at) {
        return at == null ? "" : written(at, "EEEE d MMMM uuuu", "uuuu年M月d日（EEEE）");
    }

    /** "2 Dec 2026, 17:30"; 2026年12月2日 17:30. */
    public String moment(OffsetDateTime at) {
        return at == null ? "" : moment(at.toInstant());
    }

    public String moment(Instant at) {
        return at == null ? "" : written(at, "d MMM uuuu, HH:mm", "uuuu年M月d日 HH:mm");
    }

    private String written(Instant at, String english, String chinese) {
        var locale = LocaleContextHolder.getLocale();
        var pattern = Languages.isChinese(locale) ? chinese : english;
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(at);
    }
}
