package org.redress.routing.directory.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether an entry fits the directory that it is part of already. */
public record DirectoryCheck(Directory directory) {

    /** None when it fits. */
    public List<Flaw> flaws(Entry entry) {
        if (entry instanceof Department department) {
            return flaws(department);
        }
        return entry instanceof Category category ? flaws(category) : List.of();
    }

    private List<Flaw> flaws(Department department) {
        var flaws = new ArrayList<Flaw>();
        parent(department.parent(), Department.class, Department::parent, department)
                .ifPresent(flaws::add);
        successor(department).ifPresent(flaws::add);
        if (!department.active() && hasActiveParts(department.code())) {
            flaws.add(new Flaw("active", "has-active-parts"));
        }
        if (department.active() && isNameTaken(department)) {
            flaws.add(new Flaw("aliases", "name-taken"));
        }
        var office = department.office();
        if ((office.opens() == null) != (office.closes() == null)
                || (office.opens() != null && !office.opens().isBefore(office.closes()))) {
            flaws.add(new Flaw("closes", "not-after-opening"));
        }
        return flaws;
    }

    private List<Flaw> flaws(Category category) {
        return parent(category.parent(), Category.class, Category::parent, category).stream()
                .toList();
    }

    /** A unit that is closed needs somebody to act for it, so that nothing that names it leads nowhere. */
    private Optional<Flaw> successor(Department department) {
        var successor = department.successor();
        if (department.active()) {
            return successor == null ? Optional.empty() : flaw("successor", "not-allowed");
        }
        if (successor == null) {
            return flaw("successor", "required");
        }
        if (directory.find(Department.class, successor).isEmpty()) {
            return flaw("successor", "unknown-code");
        }
        if (isCircle(department.code(), Department.class, Department::successor)) {
            return flaw("successor", "in-a-circle");
        }
        return directory.acting(department.code()).isPresent() ? Optional.empty() : flaw("successor", "not-active");
    }

    private <E extends Entry> Optional<Flaw> parent(
            String parent, Class<E> type, Function<E, String> parentOf, E entry) {
        if (parent == null) {
            return Optional.empty();
        }
        var known = directory.find(type, parent);
        if (known.isEmpty()) {
            return flaw("parent", "unknown-code");
        }
        if (isCircle(entry.code(), type, parentOf)) {
            return flaw("parent", "in-a-circle");
        }
        return entry.active() && !known.get().active() ? flaw("parent", "not-active") : Optional.empty();
    }

    private <E extends Entry> boolean isCircle(String from, Class<E> type, Function<E, String> next) {
        var seen = new HashSet<String>();
        var at = Optional.of(from);
        while (at.isPresent()) {
            if (!seen.add(at.get())) {
                return true;
            }
            at = directory.find(type, at.get()).map(next);
        }
        return false;
    }

    private boolean hasActiveParts(String code) {
        return directory.departments().stream()
                .anyMatch(department -> department.active() && code.equals(department.parent()));
    }

    /** Complainants name a department in their own words: one name must not mean two. */
    private boolean isNameTaken(Department department) {
        var own = names(department).toList();
        return directory.departments().stream()
                .filter(other -> other.active() && !other.code().equals(department.code()))
                .flatMap(DirectoryCheck::names)
                .anyMatch(own::contains);
    }

    private static Stream<String> names(Department department) {
        return Stream.concat(
                        Stream.of(
                                department.code(),
                                department.name().zh(),
                                department.name().en()),
                        department.aliases().stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Flaw> flaw(String field, String code) {
        return Optional.of(new Flaw(field, code));
    }
}
