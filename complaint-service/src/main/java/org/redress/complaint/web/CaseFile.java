package org.redress.complaint.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.redress.complaint.attachment.ReadAttachments;
import org.redress.complaint.model.Audience;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.printing.CaseSummary;
import org.redress.complaint.printing.CaseSummary.Told;
import org.redress.complaint.printing.Printer;
import org.redress.complaint.reading.ReadComplaint;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.RecordedEntry;
import org.redress.complaint.record.StoredComplaint;
import org.redress.edge.Page;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the file of a case holds for one reader. One part after the other is written, so that none waits in memory. */
@Component
final class CaseFile {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final ReadComplaint complaints;
    private final Letters letters;
    private final Printer printer;
    private final ReadAttachments attachments;
    private final JsonMapper json;
    private final Clock clock;

    CaseFile(
            ReadComplaint complaints,
            Letters letters,
            Printer printer,
            ReadAttachments attachments,
            JsonMapper json,
            Clock clock) {
        this.complaints = complaints;
        this.letters = letters;
        this.printer = printer;
        this.attachments = attachments;
        this.json = json;
        this.clock = clock;
    }

    byte[] summary(StoredComplaint stored, Viewer by, Locale language) {
        var told = complaints.timeline(stored, by).stream()
                .map(recorded -> told(recorded, stored, by))
                .toList();
        var summary = new CaseSummary(
                stored.complaint(),
                stored.labels().number(),
                Masking.visible(stored, by),
                told,
                deadlines(stored, by),
                clock.instant());
        return printer.print(summary, language);
    }

    void write(StoredComplaint stored, Viewer by, byte[] summary, ZipOutputStream to) throws IOException {
        var folder = stored.labels().number() + "/";
        add(to, folder + "summary.pdf", summary);
        to.putNextEntry(new ZipEntry(folder + "timeline.json"));
        json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(to, timeline(stored, by));
        to.closeEntry();
        for (var notice : letters.of(stored, by)) {
            for (var language : LANGUAGES) {
                var name = notice.kind().wireName() + "-" + language.getLanguage() + ".pdf";
                add(to, folder + "notices/" + name, letters.print(stored, notice, by, language));
            }
        }
        addAttachments(stored, by, folder + "attachments/", to);
        try (var readme = CaseFile.class.getResourceAsStream("/case-file/README.txt")) {
            add(to, folder + "README.txt", readme);
        }
    }

    /** Numbered, since two files may have one name; what is gone is named, so that nobody thinks it never was there. */
    private void addAttachments(StoredComplaint stored, Viewer by, String folder, ZipOutputStream to)
            throws IOException {
        var n = 0;
        for (var attachment : attachments.list(stored, by)) {
            var name = folder + "%02d-%s".formatted(++n, inArchive(attachment.fileName()));
            var content = attachments.open(attachment);
            if (content.isPresent()) {
                try (var bytes = content.get()) {
                    add(to, name, bytes);
                }
            } else {
                add(to, name + ".missing", new byte[0]);
            }
        }
    }

    /** A name alone: no folder, no drive, nothing that an unpacking program would take for one. */
    private static String inArchive(String name) {
        return name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
    }

    private Page<TimelineView> timeline(StoredComplaint stored, Viewer by) {
        return TimelineView.page(complaints.timeline(stored, by), stored, by);
    }

    private static Told told(RecordedEntry recorded, StoredComplaint stored, Viewer by) {
        var texts = new EnumMap<TextField, String>(TextField.class);
        Masking.visible(recorded.entry(), stored, by)
                .forEach((key, text) -> TextField.ofKey(key).ifPresent(field -> texts.put(field, text.text())));
        return new Told(recorded.entry(), texts);
    }

    /** Those of the procedure inside the administration are for the ones who are part of it. */
    private static Map<String, Due> deadlines(StoredComplaint stored, Viewer by) {
        if (by.audience(stored.complaint()).includes(Audience.HANDLING)) {
            return stored.deadlines();
        }
        var known = new HashMap<String, Due>();
        stored.promised().ifPresent(due -> known.put("CONCLUSION", due));
        stored.due().ifPresent(due -> stored.complaint().status().stage().ifPresent(stage -> known.put(stage, due)));
        return known;
    }

    private static void add(ZipOutputStream to, String name, byte[] content) throws IOException {
        to.putNextEntry(new ZipEntry(name));
        to.write(content);
        to.closeEntry();
    }

    private static void add(ZipOutputStream to, String name, InputStream content) throws IOException {
        to.putNextEntry(new ZipEntry(name));
        content.transferTo(to);
        to.closeEntry();
    }
}
