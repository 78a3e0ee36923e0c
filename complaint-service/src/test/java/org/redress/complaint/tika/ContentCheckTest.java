package org.redress.complaint.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.complaint.SampleFiles.bomb;
import static org.redress.complaint.SampleFiles.ole;
import static org.redress.complaint.SampleFiles.ooxml;
import static org.redress.complaint.SampleFiles.openDocument;
import static org.redress.complaint.SampleFiles.pdf;
import static org.redress.complaint.SampleFiles.png;
import static org.redress.complaint.SampleFiles.text;
import static org.redress.complaint.SampleFiles.windowsProgram;
import static org.redress.complaint.SampleFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.complaint.attachment.ArchiveLimits;
import org.redress.complaint.attachment.FileType;
import org.redress.complaint.attachment.RefusedFile;
import org.redress.complaint.attachment.RefusedFile.Reason;

class ContentCheckTest {

    private static final String WORD = "wordprocessingml.document";
    private static final String MACROS = "word/vbaProject.bin";

    private final TikaContentCheck check = new TikaContentCheck(new ArchiveLimits(1_000, 50 << 20, 100, 1 << 20, 3));

    @TempDir
    Path folder;

    static Stream<Arguments> accepted() {
        var mail =
                "From: a@example.com\r\nTo: b@example.com\r\nSubject: Fees\r\nDate: Mon, 2 Mar 2026 12:00:00 +0800\r\n"
                        + "Message-ID: <1@example.com>\r\n\r\n<html>as mails are</html>";
        return Stream.of(
                Arguments.of("letter.pdf", pdf(), FileType.PDF),
                Arguments.of("letter.docx", pdf(), FileType.PDF),
                Arguments.of("photo.jpg", hex("FFD8FFE000104A46494600010100000100010000"), FileType.JPEG),
                Arguments.of("scan.png", png(), FileType.PNG),
                Arguments.of("old.gif", text("GIF89a............"), FileType.GIF),
                Arguments.of("phone.heic", text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), FileType.HEIC),
                Arguments.of("web.webp", text("RIFF\u0010\0\0\0WEBPVP8 ...."), FileType.WEBP),
                Arguments.of("scan.tiff", hex("49492A0008000000"), FileType.TIFF),
                Arguments.of("letter.docx", ooxml(WORD), FileType.DOCX),
                Arguments.of("table.xlsx", ooxml("spreadsheetml.sheet"), FileType.XLSX),
                Arguments.of("talk.pptx", ooxml("presentationml.presentation"), FileType.PPTX),
                Arguments.of("no ending", ooxml("spreadsheetml.sheet"), FileType.XLSX),
                Arguments.of("letter.doc", ole("Root Entry", "WordDocument"), FileType.DOC),
                Arguments.of("table.xls", ole("Workbook", "WordDocument"), FileType.XLS),
                Arguments.of("letter.doc", ole("Workbook", "WordDocument"), FileType.DOC),
                Arguments.of("talk.ppt", ole("PowerPoint Document"), FileType.PPT),
                Arguments.of("mail.msg", ole("__properties_version1.0"), FileType.MSG),
                Arguments.of("letter.odt", openDocument("text"), FileType.ODT),
                Arguments.of("table.ods", openDocument("spreadsheet"), FileType.ODS),
                Arguments.of("公文.ofd", zip("OFD.xml", text("<ofd/>")), FileType.OFD),
                Arguments.of("mail.eml", text(mail), FileType.EML),
                Arguments.of("notes.txt", text("Charged four times, as we said.\n"), FileType.TXT),
                Arguments.of("说明.txt", "已缴费四次。\n".getBytes(Charset.forName("GB18030")), FileType.TXT),
                Arguments.of("fees.csv", text("date,amount\n2026-03-02,100\n"), FileType.CSV),
                Arguments.of("all.zip", zip("a.pdf", pdf(), "b.docx", ooxml(WORD)), FileType.ZIP));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("accepted")
    void aFileIsWhatItsContentSays(String name, byte[] content, FileType type) throws IOException {
        assertThat(check.typeOf(written(content), name)).isEqualTo(type);
    }

    static Stream<Arguments> dangerous() {
        var html = "<html><body><script>alert(1)</script></body></html>";
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><circle r='1'/></svg>";
        return Stream.of(
                Arguments.of("a Windows program", windowsProgram()),
                Arguments.of("a Linux program", hex("7F454C4602010100")),
                Arguments.of("a macOS program", hex("CFFAEDFE07000001")),
                Arguments.of("a Java class", hex("CAFEBABE00000041")),
                Arguments.of("a script", text("#!/bin/sh\nrm -rf ~\n")),
                Arguments.of("a web page", text(html)),
                Arguments.of("a web page after blanks", text("\n\t  <!-- fees --><!doctype html>" + html)),
                Arguments.of("a web page in UTF-16", ("\uFEFF" + html).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("a drawing", text(svg)),
                Arguments.of(
                        "a drawing with script",
                        text("<?xml version='1.0'?>" + svg.replace("<circle", "<script>x</script><circle"))),
                Arguments.of("a Java archive", zip("META-INF/MANIFEST.MF", text("Main-Class: A\n"))),
                Arguments.of("classes in an archive", zip("A.class", hex("CAFEBABE00000041"))),
                Arguments.of("a program in an archive", zip("a/invoice.pdf", windowsProgram())),
                Arguments.of("a program two archives deep", zip("a.zip", zip("b.pdf", windowsProgram()))),
                Arguments.of("a document with macros", ooxml(WORD, MACROS, text("x"))),
                Arguments.of("the type of one with macros", ooxml("word.document.macroEnabled")),
                Arguments.of("macros in an archive", zip("a.docx", ooxml(WORD, MACROS, text("x")))),
                Arguments.of("an old document with macros", ole("WordDocument", "_VBA_PROJECT")),
                Arguments.of("an open document with macros", zip("Basic/Standard/Module1.xml", text("x"))),
                Arguments.of("a way out of the folder", zip("../../etc/profile", text("x"))),
                Arguments.of("a way to a drive", zip("C:\\windows\\x", text("x"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dangerous")
    void whatCanRunIsRefusedWhateverItsName(String what, byte[] content) throws IOException {
        for (var name : new String[] {"letter.pdf", "photo.jpg", "notes.txt", "all.zip", "letter.docx", "mail.eml"}) {
            assertRefused(content, name, Reason.DANGEROUS);
        }
    }

    static Stream<Arguments> unsupported() {
        return Stream.of(
                Arguments.of("an installer", ole("Root Entry", "Property")),
                Arguments.of("an encrypted document", ole("EncryptedPackage", "EncryptionInfo")),
                Arguments.of("a template", ooxml("wordprocessingml.template")),
                Arguments.of("a book", zip("mimetype", text("application/epub+zip"))),
                Arguments.of("another archive", text("Rar!\u001a\7\1\0............")),
                Arguments.of("rich text", text("{\\rtf1 hello}")),
                Arguments.of("anything", hex("000102030405060708090A0B0C0D0E0F00000000")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsupported")
    void whatIsNotOnTheListIsRefused(String what, byte[] content) throws IOException {
        assertRefused(content, "letter.pdf", Reason.UNSUPPORTED);
    }

    static Stream<Arguments> bombs() {
        var many = IntStream.range(0, 1_001)
                .boxed()
                .flatMap(i -> Stream.<Object>of("f" + i, new byte[0]))
                .toArray();
        return Stream.of(
                Arguments.of("by its ratio", bomb(20)),
                Arguments.of("in an archive", zip("a.zip", bomb(20))),
                Arguments.of("as a document", ooxml(WORD, "media/x", new byte[20 << 20])),
                Arguments.of("by its entries", zip(many)),
                Arguments.of("by its depth", zip("a", zip("b", zip("c", zip("d", text("x")))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void anArchiveThatIsTooMuchIsRefused(String what, byte[] content) throws IOException {
        assertRefused(content, "all.zip", Reason.ARCHIVE_BOMB);
        assertThat(folder.toFile().list()).as("nothing unpacked is left").hasSize(1);
    }

    @Test
    void theSumOfAllFilesCountsEvenWhereTheRatioIsHarmless() throws IOException {
        var strict = new TikaContentCheck(new ArchiveLimits(1_000, 100_000, 100, 1 << 20, 3));
        var halves = zip("a.pdf", pdf(60_000), "b.pdf", pdf(60_001));
        assertThatThrownBy(() -> strict.typeOf(written(halves), "all.zip")).hasMessage("ARCHIVE_BOMB");
        assertThat(strict.typeOf(written(zip("a.pdf", pdf(60_000))), "all.zip")).isEqualTo(FileType.ZIP);
    }

    @Test
    void anArchiveThatCannotBeReadIsRefused() throws IOException {
        var whole = zip("a.pdf", pdf());
        assertRefused(Arrays.copyOf(whole, whole.length - 30), "all.zip", Reason.ARCHIVE_UNREADABLE);
        var encrypted = whole.clone();
        encrypted[directoryOf(encrypted) + 8] |= 1;
        assertRefused(encrypted, "all.zip", Reason.ARCHIVE_UNREADABLE);
    }

    @Test
    void whatAnArchiveShowsToUnpackersCountsNotWhatLiesBetween() throws IOException {
        var hidden = zip("letter.pdf", pdf());
        var shown = zip("invoice.pdf", windowsProgram());
        var both = Arrays.copyOf(hidden, hidden.length + shown.length);
        System.arraycopy(shown, 0, both, hidden.length, shown.length);
        assertRefused(both, "all.zip", Reason.DANGEROUS);
    }

    @Test
    void namesInAnotherEncodingAreNoReason() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("发票.pdf"));
            zip.write(pdf());
        }
        var chinese = bytes.toByteArray();
        assertThat(check.typeOf(written(chinese), "all.zip")).isEqualTo(FileType.ZIP);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused(new byte[0], "letter.pdf", Reason.EMPTY);
    }

    private static int directoryOf(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    }

    private void assertRefused(byte[] content, String name, Reason reason) throws IOException {
        var file = written(content);
        assertThatThrownBy(() -> check.typeOf(file, name))
                .as(name)
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
