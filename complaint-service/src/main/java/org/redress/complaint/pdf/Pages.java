package org.redress.complaint.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lays out XHTML on pages. Only what the fonts hold is printed, a character they lack as an empty box. */
final class Pages {

    /** Chinese, Japanese kana, and the Latin letters of Western Europe. */
    private static final Typeface HAN = new Typeface("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");

    /** The other Latin letters, Greek and Cyrillic. PDFBox brings it. */
    private static final Typeface OTHERS = new Typeface("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

    static {
        XRLog.setLoggingEnabled(false); // it quotes texts that it finds hard to lay out
    }

    /** One at a time: parsed fonts are shared, and not made for several threads. */
    synchronized byte[] of(String xhtml) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePDDocument(document)
                    .useFont(font(HAN, document), "han")
                    .useFont(font(OTHERS, document), "others")
                    .useReplacementText("□")
                    .useUriResolver((base, uri) -> null)
                    .withProducer("Redress")
                    .withHtmlContent(xhtml, null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFontSupplier font(Typeface typeface, PDDocument document) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, typeface.get(), true));
    }
}
