package org.redress.notification.calendar.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;

/**
 * A year to publish; dates, or {@code first..last} for several in a row. The names of the files that calendars are shipped
 * in are understood too.
 *
 * @param year as in the address, or absent
 * @param closures days on which this office alone is closed
 * @param source who published the days off, as people cite it
 * @param published date of that
 */
record YearRequest(
        Integer year,
        @JsonAlias("off") List<String> holidays,
        @JsonAlias("makeUpWork") List<String> makeUpDays,
        List<String> closures,
        String source,
        String published) {}
