package org.redress.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(bundle(Locale.CHINESE).keySet())
                .isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void chineseWhereTheSystemSpeaksChinese() {
        assertThat(new Words(Locale.SIMPLIFIED_CHINESE).say("table.department")).isEqualTo("承办单位");
        assertThat(new Words(Locale.GERMANY).say("table.department")).isEqualTo("Department");
        assertThat(new Words(Locale.US).say("row.skipped", 1234, "x")).isEqualTo("line 1234: skipped, x");
    }

    @Test
    void wideCharactersTakeTwoCells() {
        assertThat(Table.cells("承办 a")).isEqualTo(6);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.redress.launcher.demo.demo",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
