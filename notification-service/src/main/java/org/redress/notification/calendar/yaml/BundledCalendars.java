package org.redress.notification.calendar.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.redress.notification.calendar.model.CalendarYear;

/** The years published so far. A year that is not published is not guessed: its dates are provisional. */
public final class BundledCalendars {

    private static final List<String> CHINA = List.of("/calendar/cn-2025.yaml", "/calendar/cn-2026.yaml");

    private BundledCalendars() {}

    public static Stream<CalendarYear> china() {
        return CHINA.stream().map(BundledCalendars::read);
    }

    private static CalendarYear read(String resource) {
        try (var yaml = BundledCalendars.class.getResourceAsStream(resource)) {
            return CalendarFile.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
