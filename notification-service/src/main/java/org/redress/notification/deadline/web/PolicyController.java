package org.redress.notification.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingClass;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Problem;
import org.redress.notification.calendar.model.LastDay;
import org.redress.notification.calendar.model.Unit;
import org.redress.notification.deadline.Policies;
import org.redress.notification.deadline.Policies.Made;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.Escalation;
import org.redress.notification.deadline.model.Owner;
import org.redress.notification.deadline.model.StagePolicy;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Policies")
class PolicyController {

    private final Policies policies;
    private final ClockRules rules;
    private final Clock clock;

    PolicyController(Policies policies, ClockRules rules, Clock clock) {
        this.policies = policies;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A version of the policy as callers see it; events by their wire names.
     *
     * @param inForce whether new clocks are computed on it
     * @param madeAt when an administrator made it; null, as {@code madeBy}, for the version that came with the software
     * @param text the policy file as it was written
     */
    record PolicyItem(
            String profile,
            int version,
            Instant effectiveFrom,
            boolean inForce,
            Instant madeAt,
            String madeBy,
            String calendar,
            List<StageItem> stages,
            Map<Owner, List<Escalation.Step>> escalation,
            String text) {}

    /** {@code legalBasis} is null where the limit is local practice. */
    record StageItem(
            String id,
            Owner owner,
            List<String> start,
            List<String> redo,
            List<String> stop,
            List<String> pause,
            List<String> resume,
            int duration,
            Unit unit,
            LastDay lastDay,
            Map<HandlingClass, Integer> byClass,
            StagePolicy.Extendable extendable,
            List<Integer> warn,
            boolean silent,
            String legalBasis) {}

    @GetMapping("/api/policies")
    @Operation(
            summary = "Deadline policies, newest version first: every stage, what starts and stops it, how long it may"
                    + " take, and what lateness leads to")
    Page<PolicyItem> policies() {
        var now = clock.instant();
        var inForce = rules.book().policyAt(now).version();
        return new Page<>(
                policies.all().stream()
                        .sorted(Comparator.comparing(
                                        (Policies.Known known) -> known.policy().version())
                                .reversed())
                        .map(known -> item(known, inForce))
                        .toList(),
                null);
    }

    @PostMapping(
            path = "/api/policies",
            consumes = {"application/yaml", MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @Operation(
            summary = "Makes the next version of the policy; with check=true only says whether it could be one",
            description = "A policy file in YAML or JSON, whole, with the next version number and effectiveFrom, an"
                    + " instant that is not past. Clocks that run keep the version they were computed with until they"
                    + " are re-based.")
    PolicyItem publish(@RequestBody String text, @RequestParam(defaultValue = "false") boolean check, Caller caller) {
        try {
            var now = clock.instant();
            var policy = check ? policies.check(text, now) : policies.publish(text, now, caller.id());
            var made = check ? null : new Made(now, caller.id());
            return item(
                    new Policies.Known(policy, text, made),
                    rules.book().policyAt(now).version());
        } catch (Policies.Outdated outdated) {
            throw Problem.of(HttpStatus.CONFLICT, "policy-outdated");
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "policy-invalid", wrong.getMessage());
        }
    }

    private static PolicyItem item(Policies.Known known, int inForce) {
        var policy = known.policy();
        var made = known.made();
        return new PolicyItem(
                policy.profile(),
                policy.version(),
                policy.effectiveFrom(),
                policy.version() == inForce,
                made == null ? null : made.at(),
                made == null ? null : made.by(),
                policy.calendar(),
                policy.stages().stream().map(PolicyController::item).toList(),
                policy.escalation().chains(),
                known.text());
    }

    private static StageItem item(StagePolicy stage) {
        return new StageItem(
                stage.id(),
                stage.owner(),
                names(stage.start()),
                names(stage.redo()),
                names(stage.stop()),
                names(stage.pause()),
                names(stage.resume()),
                stage.length().amount(),
                stage.length().unit(),
                stage.lastDay(),
                stage.byClass(),
                stage.extendable(),
                stage.warn(),
                stage.silent(),
                stage.legalBasis());
    }

    private static List<String> names(Collection<Class<? extends ComplaintEvent>> events) {
        return events.stream().map(EventTypes::nameOf).sorted().toList();
    }
}
