package org.redress.portal.cases;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            SUBMITTED           | false | [RECEIVED] ACCEPTED? ASSIGNED? IN_PROGRESS? UNDER_REVIEW? REPLY? CLOSED?
            AWAITING_SUPPLEMENT | false | [RECEIVED] ACCEPTED? ASSIGNED? IN_PROGRESS? UNDER_REVIEW? REPLY? CLOSED?
            ACCEPTED            | false | RECEIVED [ACCEPTED] ASSIGNED? IN_PROGRESS? UNDER_REVIEW? REPLY? CLOSED?
            ASSIGNED            | true  | RECEIVED ACCEPTED [ASSIGNED] IN_PROGRESS? UNDER_REVIEW? REPLY? CLOSED?
            IN_PROGRESS         | true  | RECEIVED ACCEPTED ASSIGNED [IN_PROGRESS] UNDER_REVIEW? REPLY? CLOSED?
            PENDING_REVIEW      | true  | RECEIVED ACCEPTED ASSIGNED IN_PROGRESS [UNDER_REVIEW] REPLY? CLOSED?
            CONCLUDED           | true  | RECEIVED ACCEPTED ASSIGNED IN_PROGRESS UNDER_REVIEW [REPLY] CLOSED?
            NOTIFIED            | true  | RECEIVED ACCEPTED ASSIGNED IN_PROGRESS UNDER_REVIEW [REPLY] CLOSED?
            CLOSED              | true  | RECEIVED ACCEPTED ASSIGNED IN_PROGRESS UNDER_REVIEW REPLY [CLOSED]
            NOT_ACCEPTED        | false | RECEIVED [NOT_ACCEPTED]
            WITHDRAWN           | false | RECEIVED [WITHDRAWN]
            WITHDRAWN           | true  | RECEIVED ACCEPTED ASSIGNED [WITHDRAWN]
            """)
    void showsWhatIsBehindWhereItIsAndWhatIsToCome(String status, boolean assigned, String line) {
        var shown = Progress.of(status, assigned).steps().stream()
                .map(step -> switch (step.place()) {
                    case DONE -> step.name();
                    case CURRENT -> "[" + step.name() + "]";
                    case TO_COME -> step.name() + "?";
                })
                .collect(joining(" "));
        assertThat(shown).isEqualTo(line);
    }
}
