package org.redress.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.OpenClock;

class OpenWorkTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    private final Store store = new Store();
    private final OpenWork work = new OpenWork(store, clock());

    /** What is stored, and how much of it was read. */
    private static final class Store implements StoredWork {

        private record Row(List<OpenClock> clocks, Instant changedAt) {}

        private final Map<String, Row> rows = new HashMap<>();
        private Instant now = START;
        private int read;

        void put(int complaint, int clocks, Duration ago) {
            var open = Collections.nCopies(
                    clocks, new OpenClock("HANDLING", "PLANNING", ClockStatus.OPEN, START, complaint % 2 == 0));
            rows.put("c" + complaint, new Row(open, now.minus(ago)));
        }

        @Override
        public void forEach(Optional<Instant> changedSince, BiConsumer<String, List<OpenClock>> action) {
            rows.forEach((id, row) -> {
                if (changedSince.map(since -> !row.changedAt.isBefore(since)).orElse(!row.clocks.isEmpty())) {
                    read++;
                    action.accept(id, row.clocks);
                }
            });
        }
    }

    @Test
    void itIsWhatIsStoredHoweverOftenItIsLookedAt() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            for (var step = 0; step < 60; step++) {
                // written by a machine whose clock is up to 9 s behind
                store.put(random.nextInt(10), random.nextInt(4), Duration.ofSeconds(random.nextInt(10)));
                if (random.nextBoolean()) {
                    store.now = store.now.plusMillis(random.nextInt(900));
                    assertThat(seen()).as("seed %d", seed).isEqualTo(stored());
                }
            }
        }
    }

    @Test
    void aLookCostsWhatWasChangedNotWhatIsOpen() {
        for (var complaint = 0; complaint < 1_000; complaint++) {
            store.put(complaint, 2, Duration.ZERO);
        }
        assertThat(seen()).isEqualTo(2_000);
        store.now = store.now.plus(Duration.ofMinutes(1));
        assertThat(seen()).isEqualTo(2_000);
        store.put(7, 1, Duration.ZERO);
        store.read = 0;
        assertThat(seen()).isEqualTo(1_999);
        assertThat(store.read).isOne();
    }

    @Test
    void whatAClockFarBehindHidIsFoundWhenAllIsReadAnew() {
        assertThat(seen()).isZero();
        store.put(1, 1, Duration.ofMinutes(5));
        assertThat(seen()).isZero();
        store.now = store.now.plus(Duration.ofHours(1));
        assertThat(seen()).isOne();
    }

    private Clock clock() {
        InstantSource source = () -> store.now;
        return source.withZone(ZoneOffset.UTC);
    }

    private int seen() {
        var seen = new ArrayList<OpenClock>();
        work.forEach(seen::add);
        return seen.size();
    }

    private int stored() {
        return store.rows.values().stream().mapToInt(row -> row.clocks.size()).sum();
    }
}
