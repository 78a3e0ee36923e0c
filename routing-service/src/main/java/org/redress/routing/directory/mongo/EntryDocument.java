package org.redress.routing.directory.mongo;

import java.time.Instant;
import java.time.LocalTime;
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
import org.redress.routing.directory.model.Office;
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
        String opens,
        String closes,
        String phone,
        String email,
        String address,
        boolean active,
        int version) {

    /** Neither the code nor the place in the list ever changes. */
    static final List<String> CHANGEABLE = List.of(
            "zh",
            "en",
            "aliases",
            "parent",
            "successor",
            "kind",
            "handlingClass",
            "transferTo",
            "opens",
            "closes",
            "phone",
            "email",
            "address",
            "active",
            "version");

    enum ListName {
        DEPARTMENTS,
        CATEGORIES,
        REGIONS
    }

    Entry toModel() {
        var name = new Words(zh, en);
        return switch (list) {
            case DEPARTMENTS -> new Department(code, name, aliases, parent, successor, office(), active, version);
            case CATEGORIES -> new Category(code, name, kind, handlingClass, parent, transferTo, active, version);
            case REGIONS -> new Region(code, name, active, version);
        };
    }

    private Office office() {
        return new Office(time(opens), time(closes), phone, email, address);
    }

    private static LocalTime time(String stored) {
        return stored == null ? null : LocalTime.parse(stored);
    }

    private static String stored(LocalTime time) {
        return time == null ? null : time.toString();
    }

    static EntryDocument of(Entry entry, int position) {
        if (entry instanceof Department department) {
            return of(department, position);
        }
        var category = entry instanceof Category known ? known : null;
        return new EntryDocument(
                entry.code(),
                category == null ? ListName.REGIONS : ListName.CATEGORIES,
                position,
                entry.name().zh(),
                entry.name().en(),
                List.of(),
                category == null ? null : category.parent(),
                null,
                category == null ? null : category.kind(),
                category == null ? null : category.handlingClass(),
                category == null ? null : category.transferTo(),
                null,
                null,
                null,
                null,
                null,
                entry.active(),
                entry.version());
    }

    private static EntryDocument of(Department department, int position) {
        var office = department.office();
        return new EntryDocument(
                department.code(),
                ListName.DEPARTMENTS,
                position,
                department.name().zh(),
                department.name().en(),
                department.aliases(),
                department.parent(),
                department.successor(),
                null,
                null,
                null,
                stored(office.opens()),
                stored(office.closes()),
                office.phone(),
                office.email(),
                office.address(),
                department.active(),
                department.version());
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
