package org.redress.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComplaintNumberTest {

    @Test
    void isMadeOfTheIdsFirstSixtyFreeBits() {
        assertThat(ComplaintNumber.of(UUID.fromString("ffffffff-ffff-4fff-8000-000000000000")))
                .isEqualTo("ZZZZ-ZZZZ-ZZZZ");
        assertThat(ComplaintNumber.of(UUID.fromString("00000000-0000-4021-bfff-ffffffffffff")))
                .isEqualTo("0000-0000-0011");
    }

    @Test
    void isFoundHoweverItIsTyped() {
        assertThat(Stream.of("0a1b-2c3d-4e5f", "OAIB 2C3D 4E5F", "0alb2c3d4e5f"))
                .allMatch(typed -> ComplaintNumber.normalised(typed).equals("0A1B-2C3D-4E5F"));
    }

    @Test
    void aTrackingCodeIsLongAndNeverTheSame() {
        assertThat(Stream.generate(ComplaintNumber::newTrackingCode).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{26}"));
    }
}
