package org.redress.notification.deadline.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.notification.deadline.model.Policy;

class PolicyFileTest {

    private static final String SMALL = """
            profile: small
            version: 1
            calendar: CN
            stages:
              - {id: ANSWER, owner: CENTRE, start: [ComplaintFiled], stop: [ComplaintClosed], length: 3, unit: WEEK}
            ends:
              - {event: ComplaintWithdrawn, as: CANCELLED}
            """;

    @Test
    void anEventGoesByItsRecordNameOrItsWireName() {
        assertThat(read(SMALL).stage("ANSWER").start()).containsExactly(ComplaintFiled.class);
        assertThat(read(SMALL.replace("ComplaintFiled", "redress.complaint.filed.v1"))
                        .stage("ANSWER")
                        .start())
                .containsExactly(ComplaintFiled.class);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            ComplaintFiled     | ComplaintFild           | no event of a complaint is called ComplaintFild
            ComplaintFiled     | redress.routing.decided.v1 | no event of a complaint is called redress.routing.decided.v1
            unit: WEEK         | unit: WEEK, wran: [1]   | unknown key "wran"
            unit: WEEK         | unit: FORTNIGHT         | FORTNIGHT
            [ComplaintClosed]  | []                      | stage ANSWER: needs a start and a stop
            unit: WEEK         | unit: WEEK, pause: [ComplaintMerged], resume: [ComplaintFiled] | only working days can be paused
            as: CANCELLED      | as: MET                 | ends as CANCELLED or SUPERSEDED
            as: CANCELLED      | stages: [NONE], as: CANCELLED | no stage NONE
            profile: small     | title: small            | needs "profile"
            """)
    void whatCouldNeverFireIsRefused(String text, String mistake, String message) {
        assertThatThrownBy(() -> read(SMALL.replace(text, mistake))).hasMessageContaining(message);
    }

    private static Policy read(String yaml) {
        return PolicyFile.read(yaml);
    }
}
