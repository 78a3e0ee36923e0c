package org.redress.routing.rule.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.edge.Caller;
import org.redress.edge.Cursor;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.routing.rule.ChangeRules;
import org.redress.routing.rule.RuleStore;
import org.redress.routing.rule.RuleVersion;
import org.redress.routing.rule.web.RuleSetView.FindingView;
import org.redress.routing.rule.written.WrittenRules;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rules")
class RuleController {

    private static final String CURRENT = "current";
    private static final int LAST_YEAR = 9_999;

    private final RuleStore store;
    private final ChangeRules change;
    private final RuleFiles files;
    private final MessageSource messages;
    private final Clock clock;

    RuleController(RuleStore store, ChangeRules change, RuleFiles files, MessageSource messages, Clock clock) {
        this.store = store;
        this.change = change;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code at}: null for as soon as all instances can know of it, which takes a second. */
    record Activate(OffsetDateTime at) {}

    @GetMapping("/api/rules")
    @Operation(summary = "The versions of the routing rules, newest first, and when each was or will be in force")
    Page<RuleVersionItem> versions(
            @RequestParam(required = false) Integer limit, @RequestParam(required = false) String cursor) {
        var paging = Paging.of(limit, cursor);
        var before = paging.cursor().map(RuleController::number).orElse(Integer.MAX_VALUE);
        var activations = store.activations();
        var now = clock.instant();
        return Page.of(
                store.before(before, paging.limit() + 1).stream()
                        .map(version -> RuleVersionItem.of(version, activations, now))
                        .toList(),
                paging,
                last -> Cursor.of(String.valueOf(last.version())));
    }

    private static int number(List<String> cursor) {
        try {
            return Integer.parseInt(cursor.get(0));
        } catch (NumberFormatException | IndexOutOfBoundsException foreign) {
            throw Cursor.unusable();
        }
    }

    @GetMapping("/api/rules/{version}")
    @Operation(
            summary = "A version of the rules with what is odd about them; \"current\" is the one in force",
            description = "JSON, YAML or a spreadsheet, by the Accept header or by format=json, yaml or xlsx. The files"
                    + " can be changed and posted as the next version.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = RuleFormat.JSON_TYPE, schema = @Schema(implementation = RuleSetView.class)),
                @Content(mediaType = RuleFormat.YAML_TYPE, schema = @Schema(implementation = WrittenRules.class)),
                @Content(mediaType = RuleFormat.XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<Object> version(
            @PathVariable String version,
            @RequestParam(required = false) String format,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            Locale locale) {
        var found = find(version);
        var wanted = RuleFormat.wanted(format, accepted(headers)).orElseThrow(RuleController::noSuchFormat);
        if (wanted == RuleFormat.JSON) {
            return ResponseEntity.ok().contentType(wanted.type()).body(view(found, locale));
        }
        var name = "rules-" + found.number() + "." + wanted.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(wanted.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(files.write(found, wanted, locale));
    }

    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            return headers.getAccept();
        } catch (InvalidMediaTypeException unreadable) {
            throw noSuchFormat();
        }
    }

    private static Problem noSuchFormat() {
        return Problem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
    }

    @PostMapping(
            path = "/api/rules",
            consumes = {RuleFormat.JSON_TYPE, RuleFormat.YAML_TYPE, RuleFormat.XLSX_TYPE})
    @Operation(
            summary = "Makes the next version of the rules, which is not in force yet; with check=true only says what"
                    + " could be odd about it",
            description = "All rules, whole. Rows and columns of a spreadsheet, lines of a YAML file and fields of JSON"
                    + " that cannot be accepted are named. The newest version posted once more is that version.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = RuleFormat.JSON_TYPE,
                        schema = @Schema(implementation = WrittenRules.class),
                        examples = @ExampleObject(RuleExamples.JSON)),
                @Content(
                        mediaType = RuleFormat.YAML_TYPE,
                        schema = @Schema(implementation = WrittenRules.class),
                        examples = @ExampleObject(RuleExamples.YAML)),
                @Content(mediaType = RuleFormat.XLSX_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = RuleFormat.JSON_TYPE, schema = @Schema(implementation = RuleSetView.class)))
    ResponseEntity<RuleSetView> draft(
            @org.springframework.web.bind.annotation.RequestBody byte[] body,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestParam(required = false) String note,
            @RequestParam(defaultValue = "false") boolean check,
            Caller caller,
            Locale locale) {
        var read = files.read(body, RuleFormat.of(type), note);
        if (check) {
            return ResponseEntity.ok(view(change.check(read.rules(), read.note(), caller.id()), locale));
        }
        var made = change.draft(read.rules(), read.note(), caller.id());
        return ResponseEntity.created(URI.create("/api/rules/" + made.number())).body(view(made, locale));
    }

    @PostMapping("/api/rules/{version}/activate")
    @Operation(
            summary = "Puts a version in force, at a moment or within two seconds",
            description = "A complaint is decided by the version that was in force when it was accepted, corrected or"
                    + " returned; decisions made stay as they are. To roll back, put the earlier version in force.")
    RuleSetView activate(
            @PathVariable String version,
            @org.springframework.web.bind.annotation.RequestBody(required = false) Activate request,
            Caller caller,
            Locale locale) {
        var found = find(version);
        try {
            change.activate(found, moment(request), caller.id());
        } catch (ChangeRules.Past past) {
            throw Problem.invalid(List.of(FieldError.of("at", "in-the-past")));
        } catch (ChangeRules.Forbidden forbidden) {
            throw Problem.of(HttpStatus.CONFLICT, "rules-unusable", String.valueOf(found.number()));
        }
        return view(found, locale);
    }

    private static Optional<Instant> moment(Activate request) {
        var at = Optional.ofNullable(request).map(Activate::at);
        if (at.filter(far -> far.getYear() > LAST_YEAR).isPresent()) {
            throw Problem.invalid(List.of(FieldError.of("at", "wrong-format")));
        }
        return at.map(OffsetDateTime::toInstant);
    }

    private RuleVersion find(String version) {
        if (version.equals(CURRENT)) {
            return store.activations()
                    .at(clock.instant())
                    .flatMap(activation -> store.find(activation.version()))
                    .orElseThrow(Problem::notFound);
        }
        if (!version.matches("\\d{1,9}")) {
            throw Problem.notFound();
        }
        return store.find(Integer.parseInt(version)).orElseThrow(Problem::notFound);
    }

    private RuleSetView view(RuleVersion version, Locale locale) {
        var report = change.report(version.rules());
        var findings = report.findings().stream()
                .map(finding -> new FindingView(
                        finding.kind(),
                        finding.kind().isForbidding(),
                        finding.rule(),
                        finding.other(),
                        messages.getMessage(
                                "finding." + finding.kind(), new Object[] {finding.rule(), finding.other()}, locale)))
                .toList();
        return RuleSetView.of(version, store.activations(), clock.instant(), !report.forbidsUse(), findings);
    }
}
