package org.redress.complaint.directory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.complaint.model.SameMatter;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.DirectoryEvent.CategoryPublished;
import org.redress.contracts.DirectoryEvent.DepartmentPublished;
import org.redress.contracts.DirectoryEvent.DirectoryCompleted;
import org.redress.contracts.DirectoryEvent.RegionPublished;

/** Departments, categories and regions by their codes, as they were published last. */
public final class Directory {

    public static final Directory EMPTY = new Directory(Map.of());

    private static final int MOST_SUCCESSORS = 10;

    private final Map<String, DirectoryEvent> entries;
    private final Map<String, String> departmentsByName = new HashMap<>();

    private Directory(Map<String, DirectoryEvent> entries) {
        this.entries = Map.copyOf(entries);
        all(DepartmentPublished.class).forEach(department -> {
            Stream.of(department.code(), department.zh(), department.en())
                    .forEach(name -> named(name, department.code()));
            if (department.aliases() != null) {
                department.aliases().forEach(alias -> named(alias, department.code()));
            }
        });
    }

    private void named(String name, String code) {
        if (name != null) {
            departmentsByName.put(SameMatter.normalised(name), code);
        }
    }

    public static Directory of(Map<String, DirectoryEvent> entries) {
        return new Directory(entries);
    }

    public Map<String, DirectoryEvent> entries() {
        return entries;
    }

    /** Whether it holds as many entries as its publisher says there are. */
    public boolean isComplete() {
        return entries.get(DirectoryCompleted.CODE) instanceof DirectoryCompleted said
                && all(DepartmentPublished.class).count() >= said.departments()
                && all(CategoryPublished.class).count() >= said.categories()
                && all(RegionPublished.class).count() >= said.regions();
    }

    /** Those in use, in the order in which people want to see them. */
    public List<DepartmentPublished> activeDepartments() {
        return listed(DepartmentPublished.class, DepartmentPublished::active, DepartmentPublished::position);
    }

    public List<CategoryPublished> activeCategories() {
        return listed(CategoryPublished.class, CategoryPublished::active, CategoryPublished::position);
    }

    public List<RegionPublished> activeRegions() {
        return listed(RegionPublished.class, RegionPublished::active, RegionPublished::position);
    }

    public Optional<CategoryPublished> activeCategory(String code) {
        return find(CategoryPublished.class, code).filter(CategoryPublished::active);
    }

    public boolean hasActiveRegion(String code) {
        return find(RegionPublished.class, code).filter(RegionPublished::active).isPresent();
    }

    public Optional<DepartmentPublished> department(String code) {
        return find(DepartmentPublished.class, code);
    }

    public boolean hasActiveDepartment(String code) {
        return department(code).filter(DepartmentPublished::active).isPresent();
    }

    /** The department that answers for this code today: itself, or whoever succeeded it. */
    public Optional<String> answeringFor(String code) {
        var department = department(code);
        for (var i = 0; i < MOST_SUCCESSORS && department.isPresent(); i++) {
            if (department.get().active()) {
                return Optional.of(department.get().code());
            }
            department = Optional.ofNullable(department.get().successor()).flatMap(this::department);
        }
        return Optional.empty();
    }

    /** By code, name or alias, in either language, however it is spaced or cased. */
    public Optional<String> departmentNamed(String name) {
        return Optional.ofNullable(departmentsByName.get(SameMatter.normalised(name)))
                .flatMap(this::answeringFor);
    }

    private <T extends DirectoryEvent> Optional<T> find(Class<T> kind, String code) {
        return Optional.ofNullable(entries.get(code)).filter(kind::isInstance).map(kind::cast);
    }

    private <T extends DirectoryEvent> List<T> listed(
            Class<T> kind, Predicate<T> active, Function<T, Integer> position) {
        var byPosition = Comparator.comparing(position, Comparator.nullsLast(Comparator.naturalOrder()));
        return all(kind)
                .filter(active)
                .sorted(byPosition.thenComparing(DirectoryEvent::code))
                .toList();
    }

    private <T extends DirectoryEvent> Stream<T> all(Class<T> kind) {
        return entries.values().stream().filter(kind::isInstance).map(kind::cast);
    }
}
