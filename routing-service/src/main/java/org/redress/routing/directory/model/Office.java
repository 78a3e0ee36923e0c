package org.redress.routing.directory.model;

import java.time.LocalTime;

/** When a department is open on working days and how it is reached; whatever is not known is null. */
public record Office(LocalTime opens, LocalTime closes, String phone, String email, String address) {

    public static final Office UNKNOWN = new Office(null, null, null, null, null);
}
