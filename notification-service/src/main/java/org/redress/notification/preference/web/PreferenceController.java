package org.redress.notification.preference.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.contracts.Role;
import org.redress.edge.Caller;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.preference.KeepPreferences;
import org.redress.notification.preference.Preferences;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Preferences")
class PreferenceController {

    private static final int MOST = 100;

    private final KeepPreferences preferences;

    PreferenceController(KeepPreferences preferences) {
        this.preferences = preferences;
    }

    /**
     * @param language null: as the complaint says
     * @param optional what may be switched off; empty for staff, whose offices are written to
     */
    record Shown(String account, String language, Set<Milestone> notByMail, Set<Milestone> optional) {}

    /** @param language zh, en or null */
    record Wanted(
            @Pattern(regexp = "zh|en") String language,
            @NotNull @Size(max = MOST) List<String> notByMail) {}

    @GetMapping("/api/preferences")
    @Operation(summary = "How the own account wants to be written to")
    Shown own(Caller caller) {
        return shown(caller);
    }

    @PutMapping("/api/preferences")
    @Operation(
            summary = "Say so",
            description = "notByMail names milestones that are told in the inbox only. Urgent ones are always written.")
    Shown keep(Caller caller, @Valid @RequestBody Wanted wanted) {
        preferences.keep(caller.id(), new Preferences(wanted.language(), milestones(wanted.notByMail())));
        return shown(caller);
    }

    private Shown shown(Caller caller) {
        var own = preferences.of(caller.id());
        return new Shown(
                caller.id(),
                own.language(),
                own.sorted(),
                caller.has(Role.INVESTOR) ? preferences.optional() : Set.of());
    }

    private static Set<Milestone> milestones(List<String> names) {
        try {
            return names.stream().map(Milestone::valueOf).collect(Collectors.toSet());
        } catch (IllegalArgumentException | NullPointerException unknown) {
            throw Problem.invalid(List.of(FieldError.of("notByMail", "unknown-code")));
        }
    }
}
