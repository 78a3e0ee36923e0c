package org.redress.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Plan;
import org.redress.benchmarks.measure.Setting;

class SequenceTest {

    private final List<String> done = new ArrayList<>();
    private final NotedGround ground = new NotedGround();
    private final Setting setting = new Setting(Plan.QUICK, null, found -> done.add(found.what()));

    @Test
    void theCityIsLoadedOnceForAllAndAfterWhatTheyCompareWith() throws Exception {
        measure(of("a", Needs.CITY), of("b", Needs.CITY));
        assertThat(done).containsExactly("start", "examples", "before a", "before b", "load", "a", "b");
    }

    @Test
    void aStackIsStartedOnlyForWhatNeedsOne() throws Exception {
        measure(of("a", Needs.NOTHING));
        assertThat(done).containsExactly("a");
    }

    @Test
    void whatNeedsAnEmptyStackGetsOneOfItsOwn() throws Exception {
        measure(of("a", Needs.FRESH_STACK), of("b", Needs.FRESH_STACK), of("c", Needs.STACK));
        assertThat(done).containsExactly("start", "a", "start", "b", "c");
    }

    @Test
    void anyStackWillDoButOneMustRun() throws Exception {
        measure(of("a", Needs.STACK), of("stops it", Needs.STACK), of("b", Needs.STACK));
        assertThat(done).containsExactly("start", "a", "stops it", "start", "b");
    }

    @Test
    void aCityIsGoneWithItsStack() throws Exception {
        measure(of("a", Needs.CITY), of("b", Needs.FRESH_STACK), of("c", Needs.CITY));
        assertThat(done.subList(6, done.size()))
                .containsExactly("start", "b", "start", "examples", "before a", "before c", "load", "c");
    }

    private void measure(Measurement... chosen) throws IOException, InterruptedException {
        new Sequence(ground, setting).measure(List.of(chosen));
    }

    private Measurement of(String id, Needs needs) {
        return new Noted(id, needs, what -> {
            if (what.equals("stops it")) {
                ground.up = false;
            }
        });
    }

    private record Noted(String id, Needs needs, Consumer<String> measured) implements Measurement {

        @Override
        public String about() {
            return id;
        }

        @Override
        public void beforeTheLoad(Setting on) {
            on.found(Finding.of(id, "before " + id, 1, "s"));
        }

        @Override
        public void measure(Setting on) {
            on.found(Finding.of(id, id, 1, "s"));
            measured.accept(id);
        }
    }

    private final class NotedGround implements Sequence.Ground {

        private boolean up;

        @Override
        public void startAfresh() {
            done.add("start");
            up = true;
        }

        @Override
        public boolean isUp() {
            return up;
        }

        @Override
        public void fileExamples() {
            done.add("examples");
        }

        @Override
        public void loadCity() {
            done.add("load");
        }
    }
}
