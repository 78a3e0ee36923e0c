package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.redress.complaint.reading.FindSimilar;
import org.redress.complaint.reading.Listing;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.edge.Caller;
import org.redress.edge.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows complaints to those who may see them. */
@RestController
final class ReadingController {

    private final ReadComplaint complaints;
    private final Listing listing;
    private final FindSimilar similar;
    private final Views views;
    private final Clock clock;

    ReadingController(ReadComplaint complaints, Listing listing, FindSimilar similar, Views views, Clock clock) {
        this.similar = similar;
        this.complaints = complaints;
        this.listing = listing;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/api/complaints/{id}")
    @Operation(summary = "Read a complaint by its id or number")
    ResponseEntity<ComplaintView> read(@PathVariable String id, Caller caller) {
        var viewer = Answers.viewer(caller);
        var stored = Answers.to(() -> complaints.read(id, viewer));
        return views.answer(ResponseEntity.ok(), stored, viewer);
    }

    @GetMapping("/api/complaints")
    @Operation(summary = "List or search the complaints one may see, newest first")
    Page<ComplaintSummary> list(@ParameterObject ListRequest request, Caller caller) {
        var now = clock.instant();
        var paging = request.paging();
        var rows = listing.list(request.toQuery(Answers.viewer(caller), paging, now));
        var page = Page.of(rows, paging, request::cursorAfter);
        return new Page<>(
                page.items().stream()
                        .map(stored -> ComplaintSummary.of(stored, now))
                        .toList(),
                page.next());
    }

    @GetMapping("/api/complaints/{id}/similar")
    @Operation(
            summary = "Find complaints that read like this one, the most similar first",
            description = "A hint for a person: similar words may tell of two matters. At most ten.")
    Page<SimilarView> similar(@PathVariable String id, Caller caller) {
        var viewer = Answers.viewer(caller);
        var stored = Answers.to(() -> complaints.read(id, viewer));
        return new Page<>(SimilarView.of(similar.to(stored, viewer)), null);
    }

    @GetMapping("/api/complaints/{id}/timeline")
    @Operation(summary = "Read what has happened to a complaint, as far as it is meant for the reader")
    Page<TimelineView> timeline(@PathVariable String id, Caller caller) {
        var viewer = Answers.viewer(caller);
        var stored = Answers.to(() -> complaints.read(id, viewer));
        return TimelineView.page(complaints.timeline(stored, viewer), stored, viewer);
    }
}
