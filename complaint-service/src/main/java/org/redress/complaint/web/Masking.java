package org.redress.complaint.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.redress.complaint.model.SaltedText;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.StoredComplaint;

/** Leaves out what a reader has no need to know. */
final class Masking {

    private Masking() {}

    static Map<TextField, String> visible(StoredComplaint stored, Viewer by) {
        var texts = new EnumMap<TextField, String>(TextField.class);
        stored.texts().forEach((field, text) -> {
            if (reads(by, field, stored)) {
                texts.put(field, isShown(by, field, stored) ? text : Masks.of(field, text));
            }
        });
        return texts;
    }

    /** With the salts, so that the reader can check the commitments. */
    static Map<String, SaltedText> visible(TimelineEntry entry, StoredComplaint stored, Viewer by) {
        var texts = new TreeMap<String, SaltedText>();
        entry.texts().forEach((key, text) -> {
            var shown = TextField.ofKey(key)
                    .filter(field -> reads(by, field, stored))
                    .filter(field -> isShown(by, field, stored));
            if (shown.isPresent()) {
                texts.put(key, text);
            }
        });
        return texts;
    }

    /** Contact data are given out one by one, where each access is noted; complainants see their own anywhere. */
    private static boolean isShown(Viewer by, TextField field, StoredComplaint stored) {
        return field.secrecy() != TextField.Secrecy.CONTACT || by.isFiler(stored.complaint());
    }

    static boolean reads(Viewer by, TextField field, StoredComplaint stored) {
        return by.reads(field.secrecy(), stored.complaint(), stored.labels().confidential());
    }
}
