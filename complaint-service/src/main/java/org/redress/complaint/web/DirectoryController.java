package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.contracts.DirectoryEvent.CategoryPublished;
import org.redress.contracts.Kind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The code lists in use, so that a page can offer and name them without asking another service. */
@RestController
final class DirectoryController {

    private final DirectoryCopy directory;

    DirectoryController(DirectoryCopy directory) {
        this.directory = directory;
    }

    record DirectoryView(List<EntryView> departments, List<CategoryView> categories, List<EntryView> regions) {}

    record EntryView(String code, String zh, String en) {}

    /** {@code kinds}: which kinds of complaint it is for. */
    record CategoryView(String code, String zh, String en, List<Kind> kinds) {

        static CategoryView of(CategoryPublished category) {
            var kinds = category.kind() == null ? List.of(Kind.values()) : List.of(category.kind());
            return new CategoryView(category.code(), category.zh(), category.en(), kinds);
        }
    }

    @GetMapping("/api/directory")
    @Operation(summary = "The departments, categories and regions in use, in both languages")
    DirectoryView directory() {
        var known = Answers.to(directory::ready);
        return new DirectoryView(
                known.activeDepartments().stream()
                        .map(entry -> new EntryView(entry.code(), entry.zh(), entry.en()))
                        .toList(),
                known.activeCategories().stream().map(CategoryView::of).toList(),
                known.activeRegions().stream()
                        .map(entry -> new EntryView(entry.code(), entry.zh(), entry.en()))
                        .toList());
    }
}
