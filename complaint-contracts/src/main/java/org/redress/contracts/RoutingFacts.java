package org.redress.contracts;

import java.time.Instant;

/** What routing needs to know of a complaint; carried whole by each event that may change where it belongs. */
public interface RoutingFacts {

    Kind kind();

    String category();

    String region();

    /** The department complained about, when it is one of the directory's; else null. */
    String respondentDepartment();

    ComplainantType complainantType();

    /** ISO 3166-1 alpha-2. */
    String country();

    /** BCP 47 primary language, such as zh or en. */
    String language();

    /** Null when not stated. */
    Money investmentAtRisk();

    /** Null when not stated. */
    Integer jobsAtRisk();

    /** When the centre received it: the filing, or the day the letter or call came in. */
    Instant receivedAt();

    HandlingClass handlingClass();
}
