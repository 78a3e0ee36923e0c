package org.redress.complaint.web;

import java.time.Clock;
import org.redress.complaint.lifecycle.Permissions;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.StoredComplaint;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A complaint as an answer to one reader, with its version as entity tag. */
@Component
final class Views {

    private final Permissions permissions;
    private final Clock clock;

    Views(Permissions permissions, Clock clock) {
        this.permissions = permissions;
        this.clock = clock;
    }

    ResponseEntity<ComplaintView> answer(ResponseEntity.BodyBuilder answer, StoredComplaint stored, Viewer by) {
        return answer.eTag(Versions.tag(stored.version())).body(view(stored, by));
    }

    private ComplaintView view(StoredComplaint stored, Viewer by) {
        return ComplaintView.of(stored, by, permissions.allowed(stored, by), clock.instant());
    }
}
