package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.complaint.filing.FileComplaint;
import org.redress.complaint.reading.FindSimilar;
import org.redress.contracts.Actor;
import org.redress.contracts.Role;
import org.redress.edge.Caller;
import org.redress.edge.FieldMessage;
import org.redress.edge.ProblemDocuments;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes complaints in, from investors and from the centre on behalf of those who write or call. */
@RestController
final class FilingController {

    private final FileComplaint filing;
    private final FindSimilar similar;
    private final DirectoryCopy directory;
    private final RequestHash hashes;
    private final ProblemDocuments problems;
    private final FilingLimits limits;
    private final Views views;
    private final Clock clock;

    FilingController(
            FileComplaint filing,
            FindSimilar similar,
            DirectoryCopy directory,
            RequestHash hashes,
            ProblemDocuments problems,
            FilingLimits limits,
            Views views,
            Clock clock) {
        this.filing = filing;
        this.similar = similar;
        this.directory = directory;
        this.hashes = hashes;
        this.problems = problems;
        this.limits = limits;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code errors} is empty when it could be filed as it is. {@code similar} only warns: to investors of open complaints of their
     * own, to the centre of all.
     */
    record CheckView(List<FieldMessage> errors, List<SimilarView> similar) {}

    @PostMapping("/api/complaints/check")
    @Operation(
            summary = "Say what a filing still lacks and what it resembles, and store nothing",
            description = "For pages that check as one types: the rules are those of filing.")
    CheckView check(Caller caller, @RequestBody FilingRequest request, Locale locale) {
        limits.countCheck(caller);
        var known = Answers.to(directory::ready);
        var errors = FilingParser.errors(request, known, caller.has(Role.INTAKE), clock);
        var alike = similar.to(FilingParser.words(request), Answers.viewer(caller));
        return new CheckView(problems.errors(errors, locale), SimilarView.of(alike));
    }

    @PostMapping("/api/complaints")
    @Operation(summary = "File a complaint", description = "Repeat it with the same Idempotency-Key after any doubt.")
    ResponseEntity<ComplaintView> file(
            Caller caller,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String idempotencyKey,
            @RequestBody FilingRequest request) {
        limits.countFiling(caller);
        var viewer = Answers.viewer(caller);
        var mayBackdate = caller.has(Role.INTAKE);
        var by = new Actor(caller.id(), mayBackdate ? Role.INTAKE : Role.INVESTOR);
        var key = IdempotencyKey.checked(idempotencyKey);
        var filed = Answers.to(() -> filing.file(
                by,
                key,
                hashes.of("file", request),
                () -> FilingParser.parse(request, directory.ready(), mayBackdate, clock)));
        var stored = filed.complaint();
        var answer = ResponseEntity.created(
                URI.create("/api/complaints/" + stored.complaint().id()));
        if (filed.replayed()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return views.answer(answer, stored, viewer);
    }
}
