package org.redress.routing.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.redress.edge.Cursor;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.routing.directory.Directories;
import org.redress.routing.directory.model.Entry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Directory")
class DirectoryController {

    private final Directories directories;

    DirectoryController(Directories directories) {
        this.directories = directories;
    }

    @GetMapping("/api/departments")
    @Operation(summary = "The departments that may answer for complaints")
    Page<DepartmentView> departments(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String cursor) {
        return page(directories.current().departments(), Paging.of(limit, cursor), DepartmentView::of);
    }

    @GetMapping("/api/categories")
    @Operation(summary = "What a complaint can be about")
    Page<CategoryView> categories(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String cursor) {
        return page(directories.current().categories(), Paging.of(limit, cursor), CategoryView::of);
    }

    @GetMapping("/api/regions")
    @Operation(summary = "The counties and districts, and the city itself")
    Page<RegionView> regions(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String cursor) {
        return page(directories.current().regions(), Paging.of(limit, cursor), RegionView::of);
    }

    private static <E extends Entry, V> Page<V> page(List<E> entries, Paging paging, Function<E, V> view) {
        var from = paging.cursor().map(parts -> after(entries, parts)).orElse(0);
        var rows = entries.stream().skip(from).limit(paging.limit() + 1L).toList();
        var page = Page.of(rows, paging, last -> Cursor.of(last.code()));
        return new Page<>(page.items().stream().map(view).toList(), page.next());
    }

    private static int after(List<? extends Entry> entries, List<String> cursor) {
        var codes = entries.stream().map(Entry::code).toList();
        var last = cursor.size() == 1 ? codes.indexOf(cursor.get(0)) : -1;
        if (last < 0) {
            throw Cursor.unusable();
        }
        return last + 1;
    }
}
