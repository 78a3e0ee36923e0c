package org.redress.routing.directory.web;

import java.time.Instant;
import org.redress.routing.directory.model.Category;
import org.redress.routing.directory.model.Department;
import org.redress.routing.directory.model.Edit;
import org.redress.routing.directory.model.Entry;
import org.redress.routing.directory.model.Region;

/** Who changed an entry and when, and how it stood before and after; {@code before} is null when it was new. */
record EditView(Instant at, String by, Object before, Object after) {

    static EditView of(Edit edit) {
        return new EditView(
                edit.at(), edit.by(), edit.before() == null ? null : view(edit.before()), view(edit.after()));
    }

    static Object view(Entry entry) {
        if (entry instanceof Department department) {
            return DepartmentView.of(department);
        }
        return entry instanceof Category category ? CategoryView.of(category) : RegionView.of((Region) entry);
    }
}
