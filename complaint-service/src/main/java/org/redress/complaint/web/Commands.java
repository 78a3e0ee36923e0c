package org.redress.complaint.web;

import org.redress.complaint.lifecycle.ChangeComplaint;
import org.redress.complaint.lifecycle.HistoryMove;
import org.redress.complaint.lifecycle.Move;
import org.redress.complaint.lifecycle.Order;
import org.redress.complaint.model.Command;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.complaint.record.Key;
import org.redress.complaint.record.Origin;
import org.redress.complaint.record.StoredComplaint;
import org.redress.edge.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all commands have in common between the request and the answer. */
@Component
final class Commands {

    static final String PATH = "/api/complaints/{id}/";

    @FunctionalInterface
    interface UseCase {

        StoredComplaint carryOut(Order order);
    }

    private final ReadComplaint complaints;
    private final ChangeComplaint changes;
    private final RequestHash hashes;
    private final Views views;

    Commands(ReadComplaint complaints, ChangeComplaint changes, RequestHash hashes, Views views) {
        this.complaints = complaints;
        this.changes = changes;
        this.hashes = hashes;
        this.views = views;
    }

    ResponseEntity<ComplaintView> carryOut(Command command, CommandCall call, Object body, Move move) {
        return work(command, call, body, order -> changes.carryOut(order, move));
    }

    ResponseEntity<ComplaintView> carryOutOnHistory(Command command, CommandCall call, Object body, HistoryMove move) {
        return work(command, call, body, order -> changes.carryOutOnHistory(order, move));
    }

    /** For those that are more than a move. */
    ResponseEntity<ComplaintView> work(Command command, CommandCall call, Object body, UseCase work) {
        var viewer = Answers.viewer(call.caller());
        var stored = Answers.to(() -> work.carryOut(order(command, call, body)));
        return views.answer(ResponseEntity.ok(), stored, viewer);
    }

    Order order(Command command, CommandCall call, Object body) {
        var viewer = Answers.viewer(call.caller());
        var id = complaints
                .find(call.reference())
                .orElseThrow(Problem::notFound)
                .complaint()
                .id();
        var key = IdempotencyKey.checked(call.idempotencyKey());
        var origin = key == null
                ? new Origin.Plain()
                : new Origin.Keyed(Key.hash(viewer.id(), key), hashes.of(command.wireName(), body));
        return new Order(id, viewer, command, Versions.named(call.ifMatch()), origin);
    }
}
