package org.redress.routing.suggestion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.routing.suggestion.SuggestDepartments;
import org.redress.routing.suggestion.model.Example;
import org.redress.routing.suggestion.model.Figures;
import org.redress.routing.suggestion.model.Ranked;
import org.redress.routing.suggestion.model.SuggestionModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Suggestions")
class SuggestionController {

    private static final int MOST_EXAMPLES = 20_000;
    private static final int MOST_TEXTS = 2_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LABEL = 100;

    private final SuggestDepartments suggestions;

    SuggestionController(SuggestDepartments suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * {@code labels}: what it tells apart. {@code learntUntil}: the newest assignment it was learnt from, null when people
     * gave the examples. The figures are cross-validated: on texts that were not trained on.
     */
    record ModelView(
            int version,
            Instant trainedAt,
            Instant learntUntil,
            List<String> labels,
            int size,
            Figures figures,
            double threshold) {

        static ModelView of(SuggestionModel model) {
            return new ModelView(
                    model.version(),
                    model.trainedAt(),
                    model.learntUntil(),
                    model.classifier().labels(),
                    model.figures().examples(),
                    model.figures(),
                    model.figures().threshold());
        }
    }

    record Question(List<String> texts) {}

    /** One result for each text, in their order. */
    record Answer(Integer modelVersion, List<Result> results) {}

    /** {@code ranked}: the best two, also when {@code abstained}; empty while nothing was learnt. */
    record Result(boolean abstained, List<Ranked> ranked) {}

    @PutMapping("/api/suggestions/model")
    @Operation(
            summary = "Trains the model from texts and their labels; in use when this answers",
            description = "Labels are free text. The texts are not kept. Below 200 examples the model always abstains.")
    ModelView train(@RequestBody List<Example> examples) {
        check(examples);
        try {
            return ModelView.of(suggestions.train(examples));
        } catch (IllegalArgumentException nothingToTellApart) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-few-labels");
        }
    }

    private static void check(List<Example> examples) {
        var errors = new ArrayList<FieldError>();
        if (examples.size() > MOST_EXAMPLES) {
            throw Problem.invalid(List.of(FieldError.of("", "too-many", MOST_EXAMPLES)));
        }
        for (var i = 0; i < examples.size() && errors.isEmpty(); i++) {
            var example = examples.get(i);
            check("[" + i + "].text", example == null ? null : example.text(), LONGEST_TEXT, errors);
            check("[" + i + "].label", example == null ? null : example.label(), LONGEST_LABEL, errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void check(String field, String text, int longest, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (text.length() > longest) {
            errors.add(FieldError.of(field, "too-long", longest));
        }
    }

    @GetMapping("/api/suggestions/model")
    @Operation(
            summary = "The model in use: its version, size, cross-validated figures and threshold; 404 while there is"
                    + " none")
    ModelView model() {
        return suggestions.model().map(ModelView::of).orElseThrow(Problem::notFound);
    }

    @PostMapping("/api/suggestions")
    @Operation(
            summary = "What texts speak for: two suggestions each, with confidence and the words that say so",
            description = "Stores nothing. A model that is unsure says so with abstained; pages then show nothing.")
    Answer suggest(@RequestBody Question question) {
        var texts = question.texts();
        if (texts == null) {
            throw Problem.invalid(List.of(FieldError.of("texts", "required")));
        }
        if (texts.size() > MOST_TEXTS) {
            throw Problem.invalid(List.of(FieldError.of("texts", "too-many", MOST_TEXTS)));
        }
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < texts.size() && errors.isEmpty(); i++) {
            check("texts[" + i + "]", texts.get(i), LONGEST_TEXT, errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Answer(
                suggestions.model().map(SuggestionModel::version).orElse(null),
                suggestions.suggest(texts).stream()
                        .map(one -> new Result(one.abstained(), one.ranked()))
                        .toList());
    }
}
