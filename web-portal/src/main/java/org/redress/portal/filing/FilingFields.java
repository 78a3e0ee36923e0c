package org.redress.portal.filing;

import java.util.List;
import java.util.Set;

/** The fields of the form, named by their paths in what complaint-service is sent. */
final class FilingFields {

    /** One value a line. */
    static final Set<String> LISTS = Set.of("parallelProceedings");

    static final Set<String> NUMBERS = Set.of("jobsAtRisk");
    static final Set<String> AMOUNTS = Set.of("investmentAtRisk.amount");
    static final Set<String> SWITCHES = Set.of("confidential");

    /** Asked of people at the counter and on the telephone only; a day, meant as its beginning. */
    static final String RECEIVED = "receivedAt";

    /** In the order of the page. */
    static final List<String> ALL = List.of(
            "kind",
            "title",
            "narrative",
            "request",
            "category",
            "region",
            "respondent.name",
            "respondent.departmentCode",
            "investmentAtRisk.amount",
            "investmentAtRisk.currency",
            "jobsAtRisk",
            "complainant.name",
            "complainant.type",
            "complainant.country",
            "complainant.language",
            "complainant.contact.name",
            "complainant.contact.email",
            "complainant.contact.phone",
            "agent.name",
            "agent.authority",
            "agent.contact.name",
            "agent.contact.email",
            "agent.contact.phone",
            "confidential",
            "parallelProceedings",
            "externalId",
            RECEIVED);

    private FilingFields() {}
}
