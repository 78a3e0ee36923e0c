package org.redress.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Vectors after RFC 8785, sections 3.2.2 and 3.2.3, for the kinds of value we use. */
class CanonicalJsonTest {

    @Test
    void sortsNamesByUtf16CodeUnitsAtEveryDepth() {
        var object = new LinkedHashMap<String, Object>();
        object.put("\u20ac", "Euro Sign");
        object.put("\r", "Carriage Return");
        object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        object.put("1", "One");
        object.put("\ud83d\ude00", "Emoji: Grinning Face");
        object.put("\u0080", "Control");
        object.put("\u00f6", Map.of("z", 1, "a", 2));

        assertThat(CanonicalJson.of(object))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":{\"a\":2,\"z\":1},"
                                + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapesOnlyWhatMustBeEscaped() {
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\"/投诉"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/投诉\"");
    }

    @Test
    void writesLiteralsNumbersAndArraysPlainly() {
        assertThat(CanonicalJson.of(Arrays.asList(null, true, 0, -5L, 9007199254740991L, List.of())))
                .isEqualTo("[null,true,0,-5,9007199254740991,[]]");
    }

    @Test
    void refusesWhatReadersWouldNotAgreeOn() {
        assertThatThrownBy(() -> CanonicalJson.of(9007199254740992L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
