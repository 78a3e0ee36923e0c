package org.redress.launcher.demo;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What the demo says, in Chinese where the system speaks Chinese, else in English. */
final class Words {

    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale system) {
        this.locale = system.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(
                "org.redress.launcher.demo.demo",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** Codes that have no word of their own are shown as they are. */
    String code(String prefix, String code) {
        try {
            return bundle.getString(prefix + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
