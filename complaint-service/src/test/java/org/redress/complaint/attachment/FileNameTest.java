package org.redress.complaint.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        收费 票据.pdf|收费 票据.pdf
        C:\\Users\\anna\\fees.pdf|fees.pdf
        ../../etc/passwd|passwd
        a/..|file
        .htaccess|htaccess
        what?<now>.txt|what__now_.txt
        """)
    void aNameIsKeptWithoutPathAndTricks(String sent, String kept) {
        assertThat(FileName.of(sent)).isEqualTo(kept);
    }

    @Test
    void marksThatTurnAnEndingRoundAreDropped() {
        assertThat(FileName.of("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.of("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie_ x.pdf");
        assertThat(FileName.of(null)).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.of("长".repeat(300) + ".pdf")).hasSize(200).endsWith("长.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "run.bat, TXT, run.bat.txt",
        "Letter.PDF, PDF, Letter.PDF",
        "fees, CSV, fees.csv",
        "x.jpeg, JPEG, x.jpeg"
    })
    void aSavedFileSaysWhatItIs(String name, FileType type, String saved) {
        assertThat(type.safeName(name)).isEqualTo(saved);
    }
}
