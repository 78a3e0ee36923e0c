package org.redress.notification.deadline.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notification.running.Shared.SERVICE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.notification.calendar.model.Period;
import org.redress.notification.calendar.model.Unit;
import org.redress.notification.deadline.DeadlineSearch.Found;
import org.redress.notification.deadline.DeadlineSearch.Order;
import org.redress.notification.deadline.DeadlineSearch.Place;
import org.redress.notification.deadline.DeadlineSearch.Question;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.Clocks;
import org.redress.notification.deadline.model.Facts;
import org.redress.notification.deadline.model.StageClock;
import org.redress.notification.deadline.model.Term;
import org.redress.notification.deadline.model.Told;
import org.redress.notification.deadline.model.Verdict;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Pages by due instant, compared with sorting everything in memory; most clocks share their due instant with others. */
class ClocksByDueTest {

    private static final Instant FIRST_DUE = Instant.parse("2025-03-03T09:30:00Z");

    private final Random random = new Random(20260302);
    private final String department = "DEPT_" + UUID.randomUUID();
    private final MongoTemplate mongo = SERVICE.bean(MongoTemplate.class);
    private final List<Found> all = new ArrayList<>();

    @BeforeEach
    void someComplaintsWithClocksOfAllKinds() {
        for (var i = 0; i < 40; i++) {
            store(UUID.randomUUID());
        }
    }

    @ParameterizedTest(name = "open only: {0}, {1} on a page, {2} complaints at a time")
    @CsvSource({"true, 1, 2", "true, 7, 3", "true, 50, 200", "false, 7, 3", "false, 200, 1", "false, 13, 40"})
    void allPagesTogetherAreAllThereIsInOrder(boolean onlyOpen, int limit, int batch) {
        var pages = new ArrayList<Found>();
        List<Found> page;
        do {
            var last = pages.isEmpty()
                    ? Optional.<Place>empty()
                    : Optional.of(pages.get(pages.size() - 1).place());
            page = new ClocksByDue(documents(), question(onlyOpen, last), batch).first(limit);
            assertThat(page.size()).isLessThanOrEqualTo(limit);
            pages.addAll(page);
        } while (page.size() == limit);
        var expected = all.stream()
                .filter(found -> !onlyOpen || found.clock().isOpen())
                .sorted(Found.FIRST_DUE)
                .toList();
        assertThat(pages).hasSizeGreaterThan(40).isEqualTo(expected);
    }

    @Test
    void documentsOfBeforeAreNotedAndFoundAgain() {
        for (var found : all) {
            documents()
                    .updateOne(
                            new Document("_id", found.complaintId().toString()),
                            new Document("$unset", new Document("dueFrom", "").append("openFrom", "")));
        }
        assertThat(new ClocksByDue(documents(), question(true, Optional.empty()), 200).first(200))
                .isEmpty();
        EarliestDue.noteWhereMissing(documents());
        allPagesTogetherAreAllThereIsInOrder(true, 7, 3);
        allPagesTogetherAreAllThereIsInOrder(false, 7, 3);
    }

    private Question question(boolean onlyOpen, Optional<Place> after) {
        return new Question(null, null, null, department, null, onlyOpen, Optional.empty(), Order.DUE, after);
    }

    private com.mongodb.client.MongoCollection<Document> documents() {
        return mongo.getCollection(DeadlineDocument.COLLECTION);
    }

    private void store(UUID id) {
        var clocks = LongStream.rangeClosed(1, 1 + random.nextInt(5))
                .mapToObj(this::clock)
                .toList();
        var facts = new Facts(department, List.of(), null, null, "en");
        var stored = new Clocks(id, facts, clocks, FIRST_DUE);
        mongo.upsert(
                Query.query(Criteria.where("_id").is(id.toString())),
                DeadlineDocument.change(stored, 1, null, Instant.now()),
                DeadlineDocument.COLLECTION);
        clocks.forEach(clock -> all.add(new Found(id, clock)));
    }

    private StageClock clock(long run) {
        var due = FIRST_DUE.plus(Duration.ofDays(random.nextInt(6)));
        var ended = random.nextBoolean() ? due : null;
        var status = ended == null ? ClockStatus.OPEN : ClockStatus.MET;
        var term = new Term(LocalDate.of(2025, 3, 1), new Period(1, Unit.WORKING_DAY), 0, due, false, "CN-2026");
        var verdict = new Verdict(status, ended, null, null, null, ended);
        return new StageClock(
                "HANDLING", run, FIRST_DUE, department, 1, term, verdict, new Told(Set.of(), Set.of(), false), null);
    }
}
