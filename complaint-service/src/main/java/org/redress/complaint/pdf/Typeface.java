package org.redress.complaint.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font of the class path. It is parsed once, and again only after the heap ran short and took its memory back. */
final class Typeface {

    private final String path;
    private SoftReference<TrueTypeFont> parsed = new SoftReference<>(null);

    Typeface(String path) {
        this.path = path;
    }

    /** Not to be used by two threads at the same time. */
    TrueTypeFont get() {
        var font = parsed.get();
        if (font == null) {
            font = parse();
            parsed = new SoftReference<>(font);
        }
        return font;
    }

    private TrueTypeFont parse() {
        try (var file = Typeface.class.getResourceAsStream(path)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            var characters = (CmapSubtable) font.getUnicodeCmapLookup();
            font.getCmap().setCmaps(new CmapSubtable[] {new HanFirst(characters)});
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + path, e);
        }
    }
}
