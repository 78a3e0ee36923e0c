package org.redress.complaint.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final String FIRST = "2026:" + "0f".repeat(32);
    private static final String SECOND = "2027:" + "1e".repeat(32);

    @Test
    void aTextIsSealedUnderTheFirstKeyWhichItNamesAndNeverTwiceTheSameWay() {
        var keys = ring(SECOND, FIRST);
        var sealed = keys.seal("投诉人 +86 539");
        assertThat(sealed).startsWith("2027:").doesNotContain("539").isNotEqualTo(keys.seal("投诉人 +86 539"));
        assertThat(keys.open(sealed)).isEqualTo("投诉人 +86 539");
    }

    @Test
    void whatAnEarlierKeyHasSealedStaysReadableAsLongAsThatKeyIsThere() {
        var sealed = ring(FIRST).seal("a");
        assertThat(ring(SECOND, FIRST).open(sealed)).isEqualTo("a");
        assertThatThrownBy(() -> ring(SECOND).open(sealed))
                .isInstanceOf(KeyRing.KeyMissing.class)
                .hasMessage("redress.encryption.keys has no key '2026'");
    }

    @Test
    void whatSomebodyHasChangedIsNotOpened() {
        var keys = ring(FIRST);
        var sealed = keys.seal("a");
        var changed = sealed.substring(0, 30) + (sealed.charAt(30) == 'A' ? 'B' : 'A') + sealed.substring(31);
        assertThatThrownBy(() -> keys.open(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void productionRefusesNoKeyAndTheKeyThatEverybodyKnows() {
        var none = new EncryptionSettings(List.of());
        assertThatThrownBy(() -> none.toKeyRing(true)).hasMessageContaining("REDRESS_ENCRYPTION_KEYS");
        assertThat(none.toKeyRing(false).current()).isEqualTo("development");
        var known = new EncryptionSettings(List.of(FIRST, "mine:" + "de7e10b3".repeat(8)));
        assertThatThrownBy(() -> known.toKeyRing(true)).hasMessageContaining("public knowledge");
        assertThat(new EncryptionSettings(List.of(FIRST)).toKeyRing(true).names())
                .containsExactly("2026");
    }

    @Test
    void aKeyThatIsWrittenWronglyIsRefusedWithoutRepeatingIt() {
        for (var wrong : List.of("2026", "2026:abc", "a:b:" + "0f".repeat(32), ":" + "0f".repeat(32))) {
            assertThatThrownBy(() -> ring(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("abc")
                    .hasMessageNotContaining("0f0f");
        }
        assertThatThrownBy(() -> ring(FIRST, "2026:" + "aa".repeat(32))).hasMessageContaining("same name");
    }

    private static KeyRing ring(String... keys) {
        return new EncryptionSettings(List.of(keys)).toKeyRing(true);
    }
}
