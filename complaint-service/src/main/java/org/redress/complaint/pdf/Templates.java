package org.redress.complaint.pdf;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The templates of {@code pdf/}, filled in. Whatever people wrote comes out as text, never as markup. */
final class Templates {

    /** What XML cannot hold. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final Mustache.Compiler mustache = Mustache.compiler()
            .withLoader(Templates::open)
            .withEscaper(text -> Escapers.HTML.escape(UNWRITABLE.matcher(text).replaceAll(" ")))
            .nullValue("")
            .emptyStringIsFalse(true);

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    String filled(String name, Map<String, Object> model) {
        return compiled.computeIfAbsent(name, mustache::loadTemplate).execute(model);
    }

    private static Reader open(String name) {
        return new InputStreamReader(
                Templates.class.getResourceAsStream("/pdf/" + name + ".html"), StandardCharsets.UTF_8);
    }
}
