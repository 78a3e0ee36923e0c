package org.redress.routing.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.routing.suggestion.liblinear.LiblinearLearner;
import org.redress.routing.suggestion.model.Example;
import org.redress.routing.suggestion.model.Label;
import org.redress.routing.suggestion.model.SuggestionModel;
import org.redress.routing.suggestion.model.Training;
import org.redress.routing.suggestion.model.Training.Outcome;

class LearnFromAssignmentsTest {

    private static final Instant DAY_ONE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Map<String, String> TEXTS = Map.of(
            "CONSTRUCTION", "施工许可迟迟不发，规划许可证办理拖延",
            "ECON_TRADE", "乱收费，强制收取服务费用，行业协会摊派会费");
    private static final List<String> DEPARTMENTS = List.of("CONSTRUCTION", "ECON_TRADE");

    private final Desk desk = new Desk();
    private final Kept kept = new Kept();
    private final Shelf shelf = new Shelf();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** What departments signed for, and what was written. */
    private static final class Desk implements Labels, Texts {

        private final List<Label> newestFirst = new ArrayList<>();
        private final Map<UUID, String> texts = new HashMap<>();
        private int read;
        private boolean away;

        private void sign(int count, boolean rightly) {
            for (var i = 0; i < count; i++) {
                var label = DEPARTMENTS.get(i % 2);
                var id = UUID.randomUUID();
                texts.put(id, TEXTS.get(DEPARTMENTS.get(rightly ? i % 2 : 1 - i % 2)) + i);
                newestFirst.add(0, new Label(id, label, DAY_ONE.plusSeconds(newestFirst.size())));
            }
        }

        @Override
        public List<Label> newest(int most) {
            return newestFirst.stream().limit(most).toList();
        }

        @Override
        public Optional<String> of(UUID complaintId) {
            read++;
            if (away) {
                throw new Away("complaint-service-away");
            }
            return Optional.ofNullable(texts.get(complaintId));
        }
    }

    /** What outlives a restart. */
    private static final class Kept implements Trainings {

        private Training last;
        private boolean claimed;

        @Override
        public Optional<Training> last() {
            return Optional.ofNullable(last);
        }

        @Override
        public boolean claim(Instant now, Duration lease) {
            var free = !claimed;
            claimed = true;
            return free;
        }

        @Override
        public void release(Optional<Training> done) {
            claimed = false;
            last = done.orElse(last);
        }
    }

    private static final class Shelf implements SuggestionModels {

        private final List<SuggestionModel> models = new ArrayList<>();

        @Override
        public int newestVersion() {
            return models.size();
        }

        @Override
        public Optional<SuggestionModel> newest() {
            return models.isEmpty() ? Optional.empty() : Optional.of(models.get(models.size() - 1));
        }

        @Override
        public boolean add(SuggestionModel model) {
            return models.add(model);
        }
    }

    /** As after a restart. */
    private LearnFromAssignments learning() {
        var learner = new LiblinearLearner();
        return new LearnFromAssignments(
                desk,
                desk,
                kept,
                new SuggestDepartments(shelf, learner),
                learner,
                new LearningSettings(Duration.ofMinutes(10), 20, 400),
                meters);
    }

    @Test
    void twoHundredSignedForComplaintsMakeTheFirstModel() {
        desk.sign(199, true);
        assertThat(learning().learn(true)).isFalse();
        assertThat(desk.read).isZero();

        desk.sign(1, true);
        assertThat(learning().learn(false)).isTrue();
        var model = shelf.newest().orElseThrow();
        assertThat(model.version()).isEqualTo(1);
        assertThat(model.learntUntil()).isEqualTo(desk.newestFirst.get(0).at());
        assertThat(model.figures().accuracy()).isGreaterThan(0.95);
        assertThat(kept.last.outcome()).isEqualTo(Outcome.FIRST);
        assertThat(kept.claimed).isFalse();
    }

    @Test
    void withoutEnoughNewOnesNothingIsReadOrLearntAlsoAfterARestart() {
        desk.sign(200, true);
        learning().learn(false);
        desk.sign(19, true);
        var read = desk.read;

        assertThat(learning().learn(false)).isFalse();
        assertThat(desk.read).isEqualTo(read);
        assertThat(learning().state().fresh()).isEqualTo(19);

        desk.sign(1, true);
        assertThat(learning().learn(false)).isTrue();
        assertThat(kept.last.outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(kept.last.unseen()).isEqualTo(20);
        assertThat(shelf.newestVersion()).isEqualTo(2);
    }

    @Test
    void aPersonNeedNotWaitForEnoughNewOnesButForOne() {
        desk.sign(200, true);
        assertThat(learning().learn(true)).isTrue();
        assertThat(learning().learn(true)).isFalse();
        desk.sign(1, true);
        assertThat(learning().learn(true)).isTrue();
    }

    @Test
    void whatIsRightLessOftenOnUnseenTextsDoesNotReplaceTheModelInUse() {
        desk.sign(200, true);
        learning().learn(false);
        var good = shelf.newest().orElseThrow();
        desk.newestFirst.clear();
        desk.sign(210, false);
        kept.last = null;
        desk.newestFirst.replaceAll(label ->
                new Label(label.complaintId(), label.department(), label.at().minusSeconds(1_000)));
        desk.sign(24, true);
        desk.newestFirst.replaceAll(label -> desk.newestFirst.indexOf(label) < 24
                ? new Label(label.complaintId(), label.department(), label.at().plusSeconds(1_000))
                : label);

        assertThat(learning().learn(false)).isTrue();
        assertThat(kept.last.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(kept.last.unseen()).isEqualTo(24);
        assertThat(kept.last.rightBefore()).isGreaterThan(kept.last.rightAfter());
        assertThat(shelf.newest()).contains(good);
        assertThat(meters.counter("redress.routing.suggestions.trainings", "outcome", "KEPT")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void withoutTextsItIsTriedAgainLater() {
        desk.sign(200, true);
        desk.away = true;
        assertThat(learning().learn(false)).isFalse();
        assertThat(kept.last).isNull();
        assertThat(kept.claimed).isFalse();

        desk.away = false;
        assertThat(learning().learn(false)).isTrue();
    }

    @Test
    void whatWasErasedMeanwhileIsNotLearntFrom() {
        desk.sign(200, true);
        desk.texts.remove(desk.newestFirst.get(7).complaintId());
        assertThat(learning().learn(false)).isFalse();
        assertThat(shelf.models).isEmpty();
    }

    @Test
    void onlyTheNewestAreLearntFrom() {
        desk.sign(500, true);
        learning().learn(false);
        assertThat(desk.read).isEqualTo(400);
        assertThat(shelf.newest().orElseThrow().figures().examples()).isEqualTo(400);
    }

    @Test
    void whileAnotherInstanceLearnsThisOneDoesNot() {
        desk.sign(200, true);
        kept.claimed = true;
        assertThat(learning().learn(true)).isFalse();
        assertThat(desk.read).isZero();
    }

    @Test
    void whatAPersonTaughtIsReplacedOnlyByWhatIsNoWorse() {
        var taught = new ArrayList<Example>();
        for (var i = 0; i < 200; i++) {
            taught.add(new Example("与本市各单位无关的文字" + i % 7, i % 2 == 0 ? "ROADS" : "SCHOOLS"));
        }
        new SuggestDepartments(shelf, new LiblinearLearner()).train(taught);
        desk.sign(200, true);

        assertThat(learning().learn(false)).isTrue();
        assertThat(kept.last.unseen()).isEqualTo(200);
        assertThat(kept.last.rightBefore()).isZero();
        assertThat(shelf.newestVersion()).isEqualTo(2);
    }
}
