package org.redress.routing.directory.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.redress.routing.directory.ChangeDirectory.Wanted;
import org.redress.routing.directory.model.Department;
import org.redress.routing.directory.model.Office;
import org.redress.routing.language.Words;

/** A department as somebody wants it; active unless it says otherwise. A closed one names its successor. */
record DepartmentRequest(
        String code,
        @NotBlank @Size(max = 200) String zh,
        @NotBlank @Size(max = 200) String en,
        @Size(max = 30) List<@NotNull @NotBlank @Size(max = 200) String> aliases,
        String parent,
        String successor,
        LocalTime opens,
        LocalTime closes,
        @Size(max = 50) String phone,
        @Email @Size(max = 200) String email,
        @Size(max = 300) String address,
        Boolean active,
        Integer version)
        implements Described {

    @Override
    public Wanted under(String wanted) {
        return next -> new Department(
                wanted,
                new Words(zh.strip(), en.strip()),
                aliases == null
                        ? List.of()
                        : aliases.stream().map(String::strip).distinct().toList(),
                Texts.orNull(parent),
                Texts.orNull(successor),
                new Office(opens, closes, Texts.orNull(phone), Texts.orNull(email), Texts.orNull(address)),
                active == null || active,
                next);
    }
}
