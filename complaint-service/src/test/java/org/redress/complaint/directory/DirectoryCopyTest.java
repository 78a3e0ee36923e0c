package org.redress.complaint.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.complaint.model.Refused;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.DirectoryEvent.DirectoryCompleted;
import org.redress.contracts.DirectoryEvent.RegionPublished;

class DirectoryCopyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private final InMemoryMirror mirror = new InMemoryMirror();
    private final DirectoryCopy copy = new DirectoryCopy(mirror);

    @Test
    void isNotReadyBeforeTheFirstFullLoad() {
        assertThatThrownBy(copy::ready).isInstanceOf(Refused.class);
        copy.replace(Map.of("DIRECTORY", completed(2), "CITY", region("CITY")));
        assertThatThrownBy(copy::ready).isInstanceOf(Refused.class);
        copy.put(region("FEIXIAN"));
        assertThat(copy.ready().hasActiveRegion("FEIXIAN")).isTrue();
    }

    @Test
    void staysReadyWhileAnAnnouncedEntryIsOnItsWay() {
        copy.replace(Map.of("DIRECTORY", completed(1), "CITY", region("CITY")));
        copy.put(completed(2));
        assertThat(copy.ready().hasActiveRegion("CITY")).isTrue();
    }

    @Test
    void aTopicThatLostEntriesDoesNotReplaceAFullCopy() {
        copy.replace(Map.of("DIRECTORY", completed(1), "CITY", region("CITY")));
        copy.replace(Map.of("DIRECTORY", completed(1)));
        assertThat(copy.ready().hasActiveRegion("CITY")).isTrue();
    }

    @Test
    void aRestartNeedsNoBroker() {
        copy.replace(Map.of("DIRECTORY", completed(1), "CITY", region("CITY")));
        var restarted = new DirectoryCopy(mirror);
        restarted.restore();
        assertThat(restarted.ready().hasActiveRegion("CITY")).isTrue();
    }

    private static DirectoryEvent region(String code) {
        return new RegionPublished(code, NOW, code, code, true, null);
    }

    private static DirectoryEvent completed(int regions) {
        return new DirectoryCompleted(DirectoryCompleted.CODE, NOW, 0, 0, regions);
    }

    private static final class InMemoryMirror implements DirectoryMirror {
        private final Map<String, DirectoryEvent> entries = new HashMap<>();

        @Override
        public Map<String, DirectoryEvent> load() {
            return Map.copyOf(entries);
        }

        @Override
        public void store(Map<String, DirectoryEvent> changed) {
            entries.putAll(changed);
        }

        @Override
        public void remove(String code) {
            entries.remove(code);
        }
    }
}
