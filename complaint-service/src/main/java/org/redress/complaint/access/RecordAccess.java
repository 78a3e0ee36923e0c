package org.redress.complaint.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Actor;
import org.redress.contracts.Role;

/** Notes an access before anything is shown: what cannot be noted is not shown. */
public class RecordAccess {

    /** Somebody with several roles is taken to use the first. */
    private static final List<Role> CAPACITIES =
            List.of(Role.INTAKE, Role.SUPERVISOR, Role.HANDLER, Role.DEPT_HEAD, Role.ADMIN, Role.SERVICE);

    private final AccessLog log;
    private final Clock clock;

    public RecordAccess(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Those who complain are not noted when they see their own data. */
    public void note(StoredComplaint complaint, Viewer by, Purpose purpose) {
        if (!by.isFiler(complaint.complaint())) {
            var role =
                    CAPACITIES.stream().filter(by.roles()::contains).findFirst().orElseThrow();
            var id = complaint.complaint().id();
            log.add(new Access(UUID.randomUUID(), clock.instant(), new Actor(by.id(), role), id, purpose));
        }
    }
}
