package org.redress.notification.notice.model;

import org.redress.contracts.Role;

/** Who is told: one account, everybody of a department, or everybody in a role. Never a name or an address. */
public record Recipient(Kind kind, String id) {

    /** What {@code id} is. */
    public enum Kind {
        ACCOUNT,
        DEPARTMENT,
        ROLE,
        /** An office above the centre that has no account here; its mailbox is told. */
        OFFICE
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

    /** As stored, such as {@code DEPARTMENT:PLANNING}. */
    public String key() {
        return kind + ":" + id;
    }
}
