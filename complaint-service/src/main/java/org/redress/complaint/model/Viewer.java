package org.redress.complaint.model;

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

    public Audience audience() {
        if (roles.contains(Role.SUPERVISOR)) {
            return Audience.SUPERVISION;
        }
        return isCentre() || isDepartment() ? Audience.HANDLING : Audience.PARTIES;
    }

    /** By need: the respondent's own staff never sees how to reach the complainant, nor who it is if that was asked. */
    public boolean reads(TextField.Secrecy secrecy, Complaint complaint, boolean confidential) {
        if (secrecy == TextField.Secrecy.CONTENT || isCentre() || isFiler(complaint)) {
            return true;
        }
        if (!handles(complaint)) {
            return false;
        }
        var respondent = department.equals(complaint.facts().respondentDepartment());
        return !respondent || (secrecy == TextField.Secrecy.IDENTITY && !confidential);
    }

    public boolean isFiler(Complaint complaint) {
        return roles.contains(Role.INVESTOR) && id.equals(complaint.filedBy());
    }

    public boolean isDepartment() {
        return department != null && (roles.contains(Role.HANDLER) || roles.contains(Role.DEPT_HEAD));
    }

    /** The capacity in which this person gives the command; the caller has checked that there is one. */
    public Actor as(Command command) {
        var role = command.roles().stream().filter(roles::contains).findFirst().orElseThrow();
        return new Actor(id, role);
    }

    private boolean handles(Complaint complaint) {
        return isDepartment() && complaint.isHandledBy(department);
    }

    private boolean isCentre() {
        return roles.stream().anyMatch(CENTRE::contains);
    }
}
