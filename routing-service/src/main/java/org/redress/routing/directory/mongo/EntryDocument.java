package org.redress.routing.directory.mongo;

import java.time.Instant;
import java.util.List;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.DirectoryEvent.CategoryPublished;
import org.redress.contracts.DirectoryEvent.DepartmentPublished;
import org.redress.contracts.DirectoryEvent.RegionPublished;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.routing.directory.model.Category;
import org.redress.routing.directory.model.Department;
import org.redress.routing.directory.model.Entry;
import org.redress.routing.directory.model.Region;
import org.redress.routing.language.Words;
import org.springframework.data.annotation.Id;

/** An entry of any list as stored, and as written in the bundled file; what a list does not have is null. */
record EntryDocument(
        @Id String code,
        ListName list,
        int position,
        String zh,
        String en,
        List<String> aliases,
        String parent,
        String successor,
        Kind kind,
        HandlingClass handlingClass,
        String transferTo,
        boolean active,
        int version) {

    enum ListName {
        DEPARTMENTS,
        CATEGORIES,
        REGIONS
    }

    Entry toModel() {
        var name = new Words(zh, en);
        return switch (list) {
            case DEPARTMENTS -> new Department(code, name, aliases, parent, successor, active, version);
            case CATEGORIES -> new Category(code, name, kind, handlingClass, transferTo, active, version);
            case REGIONS -> new Region(code, name, active, version);
        };
    }

    DirectoryEvent published(Instant at) {
        return switch (list) {
            case DEPARTMENTS -> new DepartmentPublished(code, at, zh, en, aliases, parent, successor, active, position);
            case CATEGORIES ->
                new CategoryPublished(code, at, zh, en, kind, handlingClass, transferTo, active, position);
            case REGIONS -> new RegionPublished(code, at, zh, en, active, position);
        };
    }
}
