package org.redress.routing.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.redress.routing.directory.ChangeDirectory.Wanted;
import org.redress.routing.directory.model.Region;
import org.redress.routing.language.Words;

/** A region as somebody wants it; active unless it says otherwise. */
record RegionRequest(
        String code,
        @NotBlank @Size(max = 200) String zh,
        @NotBlank @Size(max = 200) String en,
        Boolean active,
        Integer version)
        implements Described {

    @Override
    public Wanted under(String wanted) {
        return next -> new Region(wanted, new Words(zh.strip(), en.strip()), active == null || active, next);
    }
}
