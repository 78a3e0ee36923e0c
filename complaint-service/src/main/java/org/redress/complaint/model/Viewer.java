package org.redress.complaint.model;

import java.util.List;
import java.util.Set;
import org.redress.contracts.Actor;
import org.redress.contracts.Role;

/** Who asks, and what of a complaint that person may see. {@code department} is null unless the role has one. */
public record Viewer(String id, Set<Role> roles, String department) {

    private static final Set<Role> CENTRE = Set.of(Role.INTAKE, Role.SUPERVISOR);

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Investors see their own, departments those they handle, the centre all; administrators check all histories. */
    public boolean sees(Complaint complaint) {
        return seesAll() || isFiler(complaint) || handles(complaint);
    }

    public boolean seesAll() {
        return isCentre() || roles.contains(Role.ADMIN);
    }

    public Audience audience(Complaint complaint) {
        if (roles.contains(Role.SUPERVISOR)) {
            return Audience.SUPERVISION;
        }
        return isCentre() || handles(complaint) ? Audience.HANDLING : Audience.PARTIES;
    }

    /**
     * By need: only the lead learns how to reach the complainant. The respondent's own staff never does, nor who it is if
     * that was asked.
     */
    public boolean reads(TextField.Secrecy secrecy, Complaint complaint, boolean confidential) {
        if (secrecy == TextField.Secrecy.HANDLING) {
            return audience(complaint).includes(Audience.HANDLING);
        }
        if (secrecy == TextField.Secrecy.SUPERVISION) {
            return audience(complaint).includes(Audience.SUPERVISION);
        }
        if (secrecy == TextField.Secrecy.CONTENT || isCentre() || isFiler(complaint)) {
            return true;
        }
        if (!handles(complaint)) {
            return false;
        }
        var respondent = department.equals(complaint.facts().respondentDepartment());
        if (secrecy == TextField.Secrecy.IDENTITY) {
            return !respondent || !confidential;
        }
        return !respondent && department.equals(complaint.assignment().lead());
    }

    public boolean isFiler(Complaint complaint) {
        return roles.contains(Role.INVESTOR) && id.equals(complaint.filedBy());
    }

    public boolean isDepartment() {
        return department != null && (roles.contains(Role.HANDLER) || roles.contains(Role.DEPT_HEAD));
    }

    /** The capacities in which this person could give the command, the preferred one first. */
    public List<Actor> capacities(Command command) {
        return command.roles().stream()
                .filter(roles::contains)
                .map(role -> new Actor(id, role))
                .toList();
    }

    private boolean handles(Complaint complaint) {
        return isDepartment() && complaint.isHandledBy(department);
    }

    /** Intake and supervisors, who may search for whatever they may read. */
    public boolean isCentre() {
        return roles.stream().anyMatch(CENTRE::contains);
    }
}
