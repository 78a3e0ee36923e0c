package org.redress.notification.deputy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Locale;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Problem;
import org.redress.notification.deputy.Deputy;
import org.redress.notification.deputy.NameDeputies;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.notice.model.Recipient.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Preferences")
class DeputyController {

    private final NameDeputies deputies;

    DeputyController(NameDeputies deputies) {
        this.deputies = deputies;
    }

    /** @param kind account or department; the last day is {@code until} */
    record Item(String id, String kind, String deputy, LocalDate from, LocalDate until) {

        static Item of(Deputy deputy) {
            return new Item(
                    deputy.id(),
                    deputy.deputy().kind().name().toLowerCase(Locale.ROOT),
                    deputy.deputy().id(),
                    deputy.from(),
                    deputy.until());
        }
    }

    record Naming(
            @NotNull @Pattern(regexp = "account|department") String kind,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,64}")
            String deputy,

            @NotNull LocalDate from,
            @NotNull LocalDate until) {

        Recipient recipient() {
            return new Recipient(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), deputy);
        }
    }

    @GetMapping("/api/deputies")
    @Operation(summary = "Who is told what the own department is told, now and later")
    Page<Item> own(Caller caller) {
        return new Page<>(deputies.of(office(caller)).stream().map(Item::of).toList(), null);
    }

    @PostMapping("/api/deputies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Name a deputy for some days",
            description = "An account finds the notices in its inbox; a department is written to.")
    Item name(Caller caller, @Valid @RequestBody Naming naming) {
        return Item.of(deputies.name(office(caller), naming.recipient(), naming.from(), naming.until(), caller.id()));
    }

    @DeleteMapping("/api/deputies/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a naming back")
    void remove(Caller caller, @PathVariable String id) {
        deputies.remove(office(caller), id);
    }

    private static Recipient office(Caller caller) {
        if (caller.department() == null) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        return Recipient.department(caller.department());
    }
}
