package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader gets out of a PDF document: its text as one searches it, on any machine. */
public final class PdfText {

    private PdfText() {}

    /** Without the ends of lines, which depend on the layout. Every font must be in the document. */
    public static String of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            everyFontIsEmbedded(document);
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void everyFontIsEmbedded(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            var fonts = page.getResources().getFontNames();
            assertThat(fonts).isNotEmpty();
            for (var name : fonts) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }
}
