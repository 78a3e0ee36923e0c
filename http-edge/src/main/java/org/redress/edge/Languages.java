package org.redress.edge;

import java.util.Locale;

/** The two languages everything is written in; English for any other. */
public final class Languages {

    private Languages() {}

    public static Locale supported(Locale requested) {
        return isChinese(requested) ? Locale.CHINESE : Locale.ENGLISH;
    }

    public static boolean isChinese(Locale requested) {
        return requested != null && "zh".equals(requested.getLanguage());
    }
}
