package org.redress.routing.directory.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.routing.language.Words;

/** The code lists as they stand, each in the order in which people want to see it. */
public final class Directory {

    private final Map<String, Entry> byCode = new LinkedHashMap<>();

    public Directory(List<? extends Entry> entries) {
        entries.forEach(entry -> {
            if (byCode.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException("Two entries with the code " + entry.code());
            }
        });
    }

    public List<Department> departments() {
        return list(Department.class);
    }

    public List<Category> categories() {
        return list(Category.class);
    }

    public List<Region> regions() {
        return list(Region.class);
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    <E extends Entry> Optional<E> find(Class<E> type, String code) {
        return find(code).filter(type::isInstance).map(type::cast);
    }

    /** With this entry in place of the one of its code, or at the end. */
    public Directory with(Entry entry) {
        var entries = new LinkedHashMap<>(byCode);
        entries.put(entry.code(), entry);
        return new Directory(List.copyOf(entries.values()));
    }

    /** The department that acts for this one today: itself while active, else the nearest active successor, else none. */
    public Optional<String> acting(String department) {
        var seen = new HashSet<String>();
        var code = department;
        while (seen.add(code) && byCode.get(code) instanceof Department unit) {
            if (unit.active()) {
                return Optional.of(code);
            }
            code = unit.successor();
        }
        return Optional.empty();
    }

    /** The agency outside that matters of this category must be handed to. */
    public Optional<String> transferTo(String category) {
        return byCode.get(category) instanceof Category known
                ? Optional.ofNullable(known.transferTo())
                : Optional.empty();
    }

    public Optional<Words> name(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Entry::name);
    }

    private <T extends Entry> List<T> list(Class<T> type) {
        return byCode.values().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
