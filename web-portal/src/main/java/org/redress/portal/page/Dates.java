package org.redress.portal.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates as the reader writes them, in the centre's zone. In templates: {@code @dates}. */
@Component("dates")
public class Dates {

    private static final String DAY = "EEEE d MMMM uuuu";
    private static final String DAY_CHINESE = "uuuu年M月d日（EEEE）";

    private final ZoneId zone;

    Dates(@Value("${redress.zone}") ZoneId zone) {
        this.zone = zone;
    }

    /** "Wednesday 2 December 2026"; 2026年12月2日（星期三）. */
    public String day(OffsetDateTime at) {
        return at == null ? "" : day(at.toInstant());
    }

    public String day(Instant at) {
        return at == null ? "" : written(at, DAY, DAY_CHINESE);
    }

    /** "2 Dec 2026, 17:30"; 2026年12月2日 17:30. */
    public String moment(OffsetDateTime at) {
        return at == null ? "" : moment(at.toInstant());
    }

    public String moment(Instant at) {
        return at == null ? "" : written(at, "d MMM uuuu, HH:mm", "uuuu年M月d日 HH:mm");
    }

    /** A moment to the second, as records are compared. */
    public String second(Instant at) {
        return at == null ? "" : written(at, "d MMM uuuu, HH:mm:ss", "uuuu年M月d日 HH:mm:ss");
    }

    /** A day that is no instant, such as one of a calendar. */
    public String date(LocalDate date) {
        return date == null ? "" : written(date, DAY, DAY_CHINESE);
    }

    private String written(TemporalAccessor at, String english, String chinese) {
        var locale = LocaleContextHolder.getLocale();
        var pattern = Languages.isChinese(locale) ? chinese : english;
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(at);
    }
}
