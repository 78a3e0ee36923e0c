package org.redress.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.portal.page.TimeLeft.Level;
import org.redress.portal.services.ClockRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimeLeftTest {

    private final TimeLeft timeLeft = new TimeLeft(texts());

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        # status  | left | overdue | provisional | level   | English                         | Chinese
        OPEN      | 12   | false   | false       | LATER   | 12 working days left            | 还剩 12 个工作日
        OPEN      | 4    | false   | false       | LATER   | 4 working days left             | 还剩 4 个工作日
        OPEN      | 3    | false   | false       | SOON    | 3 working days left             | 还剩 3 个工作日
        OPEN      | 1    | false   | false       | SOON    | 1 working day left              | 还剩 1 个工作日
        OPEN      | 0    | false   | false       | TODAY   | Due today                       | 今日到期
        OPEN      | 0    | true    | false       | LATE    | Late, by less than a working day| 已逾期，不足 1 个工作日
        OPEN      | -1   | true    | false       | LATE    | 1 working day late              | 已逾期 1 个工作日
        BREACHED  | -2   | true    | false       | LATE    | 2 working days late             | 已逾期 2 个工作日
        BREACHED  | -    | true    | false       | LATE    | Late                            | 已逾期
        PAUSED    | -    | false   | false       | PAUSED  | Paused                          | 期限中止
        OPEN      | -    | false   | true        | LATER   | Provisional date                | 暂定日期
        OPEN      | -    | false   | false       | UNKNOWN | ''                              | ''
        """)
    void saysWhatTheColourSays(
            String status,
            Integer left,
            boolean overdue,
            boolean provisional,
            Level level,
            String english,
            String chinese) {
        var clock = clock(status, left, overdue, provisional);

        assertThat(words(Locale.ENGLISH, clock)).isEqualTo(english);
        assertThat(words(Locale.SIMPLIFIED_CHINESE, clock)).isEqualTo(chinese);
        assertThat(timeLeft.of(clock).level()).isEqualTo(level);
    }

    @Test
    void withoutItsClockALateOneIsStillCalledLate() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(timeLeft.of(null, true).words()).isEqualTo("Late");
        assertThat(timeLeft.of(null, false).words()).isEmpty();
    }

    private String words(Locale language, ClockRow clock) {
        LocaleContextHolder.setLocale(language);
        return timeLeft.of(clock, false).words();
    }

    private static ClockRow clock(String status, Integer left, boolean overdue, boolean provisional) {
        return new ClockRow(
                UUID.randomUUID(),
                "0123-4567-89AB",
                "SIGN_FOR",
                3,
                "DEPARTMENT",
                "ECON_TRADE",
                false,
                Instant.parse("2026-03-02T01:00:00Z"),
                OffsetDateTime.parse("2026-03-03T17:30:00+08:00"),
                provisional,
                status,
                left,
                overdue,
                0);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/time-left");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
