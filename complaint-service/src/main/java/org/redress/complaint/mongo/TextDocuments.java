package org.redress.complaint.mongo;

import org.bson.Document;
import org.redress.complaint.encryption.KeyRing;
import org.redress.complaint.model.SaltedText;
import org.redress.complaint.model.TextField;

/**
 * What people wrote, as parts of a timeline entry. A personal text is sealed together with its salt: who had the salt
 * could try out all telephone numbers until one fits the commitment.
 */
final class TextDocuments {

    private static final String SEALED = "sealed";
    private static final int SALT_DIGITS = 64;

    private final KeyRing keys;

    TextDocuments(KeyRing keys) {
        this.keys = keys;
    }

    Document write(String field, SaltedText text) {
        return isPersonal(field)
                ? new Document(SEALED, keys.seal(text.salt() + text.text()))
                : new Document("salt", text.salt()).append("text", text.text());
    }

    SaltedText read(Document stored) {
        var sealed = stored.getString(SEALED);
        if (sealed == null) {
            return new SaltedText(stored.getString("salt"), stored.getString("text"));
        }
        var opened = keys.open(sealed);
        return new SaltedText(opened.substring(0, SALT_DIGITS), opened.substring(SALT_DIGITS));
    }

    /** Whether it is kept in a way that is no longer written: clear, or under an earlier key. */
    boolean isOutdated(String field, Document stored) {
        var sealed = stored.getString(SEALED);
        return sealed == null ? isPersonal(field) : !KeyRing.nameOf(sealed).equals(keys.current());
    }

    static boolean isPersonal(String field) {
        return TextField.ofKey(field)
                .filter(known -> known.secrecy().isPersonal())
                .isPresent();
    }
}
