package org.redress.routing.suggestion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.redress.routing.suggestion.BackgroundLearning;
import org.redress.routing.suggestion.LearnFromAssignments;
import org.redress.routing.suggestion.LearnFromAssignments.State;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Suggestions")
class TrainingController {

    private final LearnFromAssignments learning;
    private final BackgroundLearning background;

    TrainingController(LearnFromAssignments learning, BackgroundLearning background) {
        this.learning = learning;
        this.background = background;
    }

    @GetMapping("/api/suggestions/training")
    @Operation(summary = "How much there is to learn from, and what came of the last training")
    State state() {
        return learning.state();
    }

    @PostMapping("/api/suggestions/training")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Trains soon, without waiting for enough new assignments",
            description = "Nothing happens below 200 assignments, or when none is new since the last training.")
    State train() {
        background.soon();
        return learning.state();
    }
}
