package org.redress.routing.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.redress.contracts.DirectoryEvent.DirectoryCompleted;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.routing.directory.ChangeDirectory;
import org.redress.routing.directory.ChangeDirectory.Change;
import org.redress.routing.directory.ChangeDirectory.Stale;
import org.redress.routing.directory.ChangeDirectory.Unfit;
import org.redress.routing.directory.Directories;
import org.redress.routing.directory.model.Category;
import org.redress.routing.directory.model.Department;
import org.redress.routing.directory.model.Entry;
import org.redress.routing.directory.model.Region;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Single entries: as they are, as administrators want them, and how they came to be so. */
@RestController
@Tag(name = "Directory")
class DirectoryEditController {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final String HISTORY = "Who changed an entry, when, and how it stood before and after; newest first";
    private static final String SEVERAL = "Changes or adds the named entries, each as if it were alone; others stay";
    private static final String DESCRIPTION =
            "Makes a new one of a code that is not there. If-Match with the ETag of what was read refuses to overwrite"
                    + " what somebody else has changed since (412), as does the version in the body; If-None-Match: *"
                    + " makes a new one only.";

    private final Directories directories;
    private final ChangeDirectory change;

    DirectoryEditController(Directories directories, ChangeDirectory change) {
        this.directories = directories;
        this.change = change;
    }

    @GetMapping("/api/departments/{code}")
    @Operation(summary = "One department, with its version as ETag")
    ResponseEntity<Object> department(@PathVariable String code) {
        return answer(known(Department.class, code));
    }

    @GetMapping("/api/categories/{code}")
    @Operation(summary = "One category, with its version as ETag")
    ResponseEntity<Object> category(@PathVariable String code) {
        return answer(known(Category.class, code));
    }

    @GetMapping("/api/regions/{code}")
    @Operation(summary = "One region, with its version as ETag")
    ResponseEntity<Object> region(@PathVariable String code) {
        return answer(known(Region.class, code));
    }

    @PutMapping("/api/departments/{code}")
    @Operation(
            summary = "Changes a department, closes it in favour of a successor, or adds one",
            description = DESCRIPTION)
    ResponseEntity<Object> department(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch,
            @Valid @RequestBody DepartmentRequest request,
            Caller caller) {
        return put(code, request, Seen.of(ifMatch, ifNoneMatch), caller);
    }

    @PutMapping("/api/departments")
    @Operation(summary = SEVERAL)
    Page<Object> departments(@Valid @RequestBody Several<DepartmentRequest> request, Caller caller) {
        return put(request.items(), caller);
    }

    @PutMapping("/api/categories/{code}")
    @Operation(summary = "Changes a category, closes it, or adds one", description = DESCRIPTION)
    ResponseEntity<Object> category(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch,
            @Valid @RequestBody CategoryRequest request,
            Caller caller) {
        return put(code, request, Seen.of(ifMatch, ifNoneMatch), caller);
    }

    @PutMapping("/api/categories")
    @Operation(summary = SEVERAL)
    Page<Object> categories(@Valid @RequestBody Several<CategoryRequest> request, Caller caller) {
        return put(request.items(), caller);
    }

    @PutMapping("/api/regions/{code}")
    @Operation(summary = "Changes a region, closes it, or adds one", description = DESCRIPTION)
    ResponseEntity<Object> region(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch,
            @Valid @RequestBody RegionRequest request,
            Caller caller) {
        return put(code, request, Seen.of(ifMatch, ifNoneMatch), caller);
    }

    @PutMapping("/api/regions")
    @Operation(summary = SEVERAL)
    Page<Object> regions(@Valid @RequestBody Several<RegionRequest> request, Caller caller) {
        return put(request.items(), caller);
    }

    private ResponseEntity<Object> put(String code, Described entry, Integer seen, Caller caller) {
        if (entry.code() != null && !entry.code().equals(code)) {
            throw Problem.invalid(List.of(FieldError.of("code", "not-allowed")));
        }
        var version = seen == null ? entry.version() : seen;
        return answer(done(() -> change.put(change(code, entry, version, "code"), caller.id())));
    }

    private Page<Object> put(List<? extends Described> entries, Caller caller) {
        var changes = new ArrayList<Change>();
        entries.forEach(entry ->
                changes.add(change(entry.code(), entry, entry.version(), "items[" + changes.size() + "].code")));
        return new Page<>(
                done(() -> change.put(changes, caller.id())).stream()
                        .map(EditView::view)
                        .toList(),
                null);
    }

    private static Change change(String code, Described entry, Integer seen, String field) {
        if (code == null || !CODE.matcher(code).matches() || code.equals(DirectoryCompleted.CODE)) {
            throw Problem.invalid(List.of(FieldError.of(field, "wrong-format")));
        }
        return new Change(code, entry.under(code), seen);
    }

    private static <T> T done(Supplier<T> work) {
        try {
            return work.get();
        } catch (Stale stale) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-entry");
        } catch (Unfit unfit) {
            throw Problem.invalid(unfit.flaws().stream()
                    .map(flaw -> FieldError.of(flaw.field(), flaw.code()))
                    .toList());
        }
    }

    @GetMapping("/api/departments/{code}/history")
    @Operation(summary = HISTORY)
    Page<EditView> departmentHistory(@PathVariable String code) {
        return history(Department.class, code);
    }

    @GetMapping("/api/categories/{code}/history")
    @Operation(summary = HISTORY)
    Page<EditView> categoryHistory(@PathVariable String code) {
        return history(Category.class, code);
    }

    @GetMapping("/api/regions/{code}/history")
    @Operation(summary = HISTORY)
    Page<EditView> regionHistory(@PathVariable String code) {
        return history(Region.class, code);
    }

    private Page<EditView> history(Class<? extends Entry> list, String code) {
        known(list, code);
        return new Page<>(directories.edits(code).stream().map(EditView::of).toList(), null);
    }

    /** 404 also for what is in another list. */
    private Entry known(Class<? extends Entry> list, String code) {
        return directories.newest().find(code).filter(list::isInstance).orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<Object> answer(Entry entry) {
        return ResponseEntity.ok().eTag("\"" + entry.version() + "\"").body(EditView.view(entry));
    }
}
