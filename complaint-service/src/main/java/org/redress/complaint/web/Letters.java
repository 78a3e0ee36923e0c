package org.redress.complaint.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.printing.Letter;
import org.redress.complaint.printing.Notice;
import org.redress.complaint.printing.NoticeKind;
import org.redress.complaint.printing.Printer;
import org.redress.complaint.record.StoredComplaint;
import org.springframework.stereotype.Component;

/** The notices of a complaint as one reader may see them. */
@Component
final class Letters {

    private final Printer printer;

    Letters(Printer printer) {
        this.printer = printer;
    }

    List<Notice> of(StoredComplaint stored, Viewer by) {
        return Notice.of(stored).stream()
                .filter(notice -> isFor(by, notice, stored))
                .toList();
    }

    Optional<Notice> find(StoredComplaint stored, NoticeKind kind, Viewer by) {
        return Notice.find(stored, kind).filter(notice -> isFor(by, notice, stored));
    }

    byte[] print(StoredComplaint stored, Notice notice, Viewer by, Locale language) {
        return printer.print(Letter.of(stored, notice, field -> Masking.reads(by, field, stored)), language);
    }

    private static boolean isFor(Viewer by, Notice notice, StoredComplaint stored) {
        return by.audience(stored.complaint()).includes(notice.basis().audience());
    }
}
