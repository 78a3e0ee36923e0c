package org.redress.routing.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.routing.directory.ChangeDirectory.Wanted;
import org.redress.routing.directory.model.Category;
import org.redress.routing.language.Words;

/** A category as somebody wants it; active unless it says otherwise, for both kinds of complaints unless it names one. */
record CategoryRequest(
        String code,
        @NotBlank @Size(max = 200) String zh,
        @NotBlank @Size(max = 200) String en,
        Kind kind,
        @NotNull HandlingClass handlingClass,
        String parent,
        @Size(max = 100) String transferTo,
        Boolean active,
        Integer version)
        implements Described {

    @Override
    public Wanted under(String wanted) {
        return next -> new Category(
                wanted,
                new Words(zh.strip(), en.strip()),
                kind,
                handlingClass,
                Texts.orNull(parent),
                Texts.orNull(transferTo),
                active == null || active,
                next);
    }
}
