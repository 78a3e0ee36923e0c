package org.redress.complaint.pdf;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code redress.centre.*}: the office that issues the notices, as its letters name it in both languages. */
@ConfigurationProperties("redress.centre")
record Centre(Office zh, Office en) {

    /** {@code superior}: the agency one level up, where one may go against a decision. */
    record Office(String name, String address, String phone, String email, String superior) {}
}
