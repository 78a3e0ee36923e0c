package org.redress.notification.notice.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.redress.contracts.Role;

/**
 * Who is told: one account, everybody of a department, everybody in a role, somebody without an account, or a program.
 * Never a name or an address.
 */
public record Recipient(Kind kind, String id) {

    private static final Set<Kind> WITH_INBOX = EnumSet.of(Kind.ACCOUNT, Kind.DEPARTMENT, Kind.ROLE);

    /** What {@code id} is. */
    public enum Kind {
        ACCOUNT,
        DEPARTMENT,
        ROLE,
        /** An office above the centre that has no account here; its mailbox is told. */
        OFFICE,
        /** Who complains by letter or through an office, and so has no account; {@code id} is the complaint's. */
        COMPLAINANT,
        /** A program that is called; {@code id} is the endpoint's. */
        WEBHOOK
    }

    public static Recipient account(String id) {
        return new Recipient(Kind.ACCOUNT, id);
    }

    public static Recipient department(String code) {
        return new Recipient(Kind.DEPARTMENT, code);
    }

    public static Recipient role(Role role) {
        return new Recipient(Kind.ROLE, role.name());
    }

    public static Recipient office(String id) {
        return new Recipient(Kind.OFFICE, id);
    }

    public static Recipient complainant(UUID complaintId) {
        return new Recipient(Kind.COMPLAINANT, complaintId.toString());
    }

    public static Recipient webhook(UUID endpoint) {
        return new Recipient(Kind.WEBHOOK, endpoint.toString());
    }

    /** Whether there is an account in which the notice can be read. */
    public boolean hasInbox() {
        return WITH_INBOX.contains(kind);
    }

    /** The one whose {@link #key} this is. */
    public static Recipient ofKey(String key) {
        var separator = key.indexOf(':');
        return new Recipient(Kind.valueOf(key.substring(0, separator)), key.substring(separator + 1));
    }

    /** As stored, such as {@code DEPARTMENT:PLANNING}. */
    public String key() {
        return kind + ":" + id;
    }
}
