package org.redress.routing.rule.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.redress.routing.rule.RuleVersions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rules")
class RuleController {

    private final RuleVersions versions;
    private final Clock clock;

    RuleController(RuleVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @GetMapping("/api/rules")
    @Operation(summary = "The routing rules in force now, the one that is asked first at the top")
    RuleSetView rules() {
        return RuleSetView.of(versions.effectiveAt(clock.instant()));
    }
}
