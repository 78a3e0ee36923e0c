package org.redress.complaint.pdf;

import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;

/**
 * Has text copied from a document, or searched for in it, come out as it was written: where a glyph stands for a Han
 * character and for the radical of the same shape (月 and ⽉), PDFBox would take the radical, whose code is lower.
 */
final class HanFirst extends CmapSubtable {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;

    private final CmapSubtable whole;

    HanFirst(CmapSubtable whole) {
        this.whole = whole;
        setPlatformId(CmapTable.PLATFORM_UNICODE);
        setPlatformEncodingId(CmapTable.ENCODING_UNICODE_2_0_FULL);
    }

    @Override
    public int getGlyphId(int character) {
        return whole.getGlyphId(character);
    }

    @Override
    public List<Integer> getCharCodes(int glyph) {
        var codes = whole.getCharCodes(glyph);
        if (codes == null) {
            return null;
        }
        var written = codes.stream().filter(code -> !isRadical(code)).toList();
        return written.isEmpty() ? codes : written;
    }

    private static boolean isRadical(int code) {
        return code >= FIRST_RADICAL && code <= LAST_RADICAL;
    }
}
