package org.redress.routing.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.routing.decision.PreviewRules;
import org.redress.routing.decision.model.Comparison;
import org.redress.routing.decision.model.Comparison.Load;
import org.redress.routing.decision.model.Comparison.Routed;
import org.redress.routing.decision.model.Decision;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.decision.model.Reason;
import org.redress.routing.rule.RuleStore;
import org.redress.routing.rule.RuleVersion;
import org.redress.routing.rule.model.RuleSet;
import org.redress.routing.rule.written.WrittenRule;
import org.redress.routing.rule.written.WrittenRules;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rules")
class PreviewController {

    private static final int USUAL = 500;
    private static final int MOST_LATEST = 5_000;
    private static final int MOST_GIVEN = 500;
    private static final int MOST_SAMPLES = 100;

    private final PreviewRules preview;
    private final RuleStore versions;

    PreviewController(PreviewRules preview, RuleStore versions) {
        this.preview = preview;
        this.versions = versions;
    }

    /**
     * What is to be compared with the version {@code against}, by default the one in force: a {@code version}, or
     * {@code rules} as for a draft; on these {@code complaints}, or the {@code last} ones received.
     */
    record Request(Integer version, List<WrittenRule> rules, Integer against, List<UUID> complaints, Integer last) {}

    /**
     * @param against the version that is compared with
     * @param version null for rules that are no version yet
     * @param examined how many complaints were routed by both
     * @param samples the first of those that would go differently
     */
    record Answer(
            int against, Integer version, int examined, int changed, List<Load> departments, List<Sample> samples) {}

    record Sample(
            UUID complaintId, String category, String region, String respondentDepartment, Side before, Side after) {

        private static Sample of(Routed routed) {
            var facts = routed.facts();
            return new Sample(
                    routed.complaintId(),
                    facts.category(),
                    facts.region(),
                    facts.respondentDepartment(),
                    Side.of(routed.before()),
                    Side.of(routed.after()));
        }
    }

    /** {@code lead} is null where a person must decide, for that {@code reason}. */
    record Side(String lead, List<String> coHandlers, String rule, Reason reason) {

        private static Side of(Decision decision) {
            return decision instanceof Decided decided
                    ? new Side(decided.lead(), decided.coHandlers(), decided.rule(), null)
                    : new Side(null, List.of(), decision.rule(), ((Undetermined) decision).reason());
        }
    }

    @PostMapping("/api/rules/preview")
    @Operation(
            summary = "What a version or a draft would change for given complaints or for the last ones received",
            description = "As if they were accepted today; who has had a complaint before plays no part. Nothing is"
                    + " stored or changed.")
    Answer preview(@RequestBody Request request) {
        check(request);
        var before = Optional.ofNullable(request.against())
                .map(number -> version("against", number))
                .orElseGet(preview::inForce);
        var after = request.version() == null
                ? new RuleSet(0, new WrittenRules(null, request.rules()).toModel())
                : version("version", request.version());
        var compared = request.complaints() == null
                ? preview.ofLatest(request.last() == null ? USUAL : request.last(), before, after)
                : preview.of(request.complaints(), before, after);
        return answer(compared, before.version(), request.version());
    }

    private static void check(Request request) {
        var errors = new ArrayList<FieldError>();
        if ((request.version() == null) == (request.rules() == null)) {
            errors.add(FieldError.of("version", "either-version-or-rules"));
        }
        if (request.last() != null && (request.last() < 1 || request.last() > MOST_LATEST)) {
            errors.add(FieldError.of("last", "not-in-range", 1, MOST_LATEST));
        }
        if (request.complaints() != null && request.complaints().size() > MOST_GIVEN) {
            errors.add(FieldError.of("complaints", "too-many", MOST_GIVEN));
        }
        if (request.complaints() != null && request.complaints().contains(null)) {
            errors.add(FieldError.of("complaints", "required"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private RuleSet version(String field, int number) {
        return versions.find(number)
                .map(RuleVersion::rules)
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of(field, "unknown-code"))));
    }

    private static Answer answer(Comparison compared, int against, Integer version) {
        var changed = compared.changed();
        return new Answer(
                against,
                version,
                compared.complaints().size(),
                changed.size(),
                compared.byDepartment(),
                changed.stream().limit(MOST_SAMPLES).map(Sample::of).toList());
    }
}
