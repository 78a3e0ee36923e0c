package org.redress.notification.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingClass;
import org.redress.edge.Page;
import org.redress.notification.calendar.model.LastDay;
import org.redress.notification.calendar.model.Unit;
import org.redress.notification.deadline.model.Owner;
import org.redress.notification.deadline.model.Policy;
import org.redress.notification.deadline.model.StagePolicy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Policies")
class PolicyController {

    private final Policy policy;

    PolicyController(Policy policy) {
        this.policy = policy;
    }

    /** A policy as callers see it; events by their wire names. */
    record PolicyItem(String profile, int version, String calendar, List<StageItem> stages) {}

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
    @Operation(summary = "Deadline policies: every stage, what starts and stops it, and how long it may take")
    Page<PolicyItem> policies() {
        var stages = policy.stages().stream().map(PolicyController::item).toList();
        return new Page<>(List.of(new PolicyItem(policy.profile(), policy.version(), policy.calendar(), stages)), null);
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
