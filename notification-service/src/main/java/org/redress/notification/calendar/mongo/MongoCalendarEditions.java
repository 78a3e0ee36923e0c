package org.redress.notification.calendar.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.redress.notification.calendar.CalendarEdition;
import org.redress.notification.calendar.CalendarEditions;
import org.redress.notification.calendar.model.CalendarYear;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document for each edition; its number is the {@code _id}, so that two cannot be the same. */
final class MongoCalendarEditions implements CalendarEditions {

    private static final String COLLECTION = "calendarEditions";

    private final MongoTemplate mongo;

    MongoCalendarEditions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<CalendarEdition> after(int number) {
        return mongo
                .getCollection(COLLECTION)
                .find(Filters.gt("_id", number))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>())
                .stream()
                .map(MongoCalendarEditions::read)
                .toList();
    }

    @Override
    public boolean add(CalendarEdition edition) {
        try {
            mongo.getCollection(COLLECTION)
                    .insertOne(new Document("_id", edition.number())
                            .append("at", Date.from(edition.at()))
                            .append("by", edition.by())
                            .append(
                                    "years",
                                    edition.years().stream()
                                            .map(MongoCalendarEditions::document)
                                            .toList()));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private static Document document(CalendarYear year) {
        return new Document("year", year.year())
                .append("holidays", texts(year.holidays()))
                .append("makeUpDays", texts(year.makeUpDays()))
                .append("closures", texts(year.closures()))
                .append("source", year.source())
                .append("published", year.published().toString());
    }

    private static CalendarEdition read(Document stored) {
        return new CalendarEdition(
                stored.getInteger("_id"),
                stored.getList("years", Document.class).stream()
                        .map(MongoCalendarEditions::year)
                        .toList(),
                stored.getDate("at").toInstant(),
                stored.getString("by"));
    }

    private static CalendarYear year(Document stored) {
        return new CalendarYear(
                stored.getInteger("year"),
                dates(stored, "holidays"),
                dates(stored, "makeUpDays"),
                dates(stored, "closures"),
                stored.getString("source"),
                LocalDate.parse(stored.getString("published")));
    }

    private static List<String> texts(Collection<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).toList();
    }

    private static Set<LocalDate> dates(Document stored, String field) {
        return stored.getList(field, String.class).stream()
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }
}
