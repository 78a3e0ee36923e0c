package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.Values.date;
import static org.redress.complaint.mongo.Values.instant;
import static org.redress.complaint.mongo.Values.maybe;
import static org.redress.complaint.mongo.Values.name;
import static org.redress.complaint.mongo.Values.whole;

import java.util.UUID;
import org.bson.Document;
import org.redress.complaint.model.Ending;
import org.redress.complaint.model.Ending.Referral;
import org.redress.complaint.model.Ending.Withdrawal;
import org.redress.contracts.ClosingGround;

/** How work came to its end; only the parts that apply are kept, so that sparse indexes stay short. */
final class EndingDocuments {

    static final String NOTIFIED_AT = "notifiedAt";
    static final String MERGED_INTO = "mergedInto";

    private EndingDocuments() {}

    static Document write(Ending ending) {
        if (ending.equals(Ending.NONE)) {
            return null;
        }
        var document = new Document("reopenings", ending.reopenings());
        keep(document, "closingGround", name(ending.closingGround()));
        keep(document, NOTIFIED_AT, date(ending.notifiedAt()));
        keep(document, "callback", maybe(ending.callback(), EndingDocuments::write));
        keep(document, "withdrawal", name(ending.withdrawal()));
        keep(document, MERGED_INTO, maybe(ending.mergedInto(), UUID::toString));
        keep(document, "referral", maybe(ending.referral(), EndingDocuments::write));
        return document;
    }

    static Ending read(Document stored) {
        if (stored == null) {
            return Ending.NONE;
        }
        return new Ending(
                maybe(stored.getString("closingGround"), ClosingGround::valueOf),
                instant(stored, NOTIFIED_AT),
                maybe(stored.get("callback", Document.class), EndingDocuments::readCallback),
                stored.getInteger("reopenings"),
                maybe(stored.getString("withdrawal"), Withdrawal::valueOf),
                maybe(stored.getString(MERGED_INTO), UUID::fromString),
                maybe(stored.get("referral", Document.class), EndingDocuments::readReferral));
    }

    private static void keep(Document document, String field, Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static Document write(Ending.Callback callback) {
        return new Document("contacted", callback.contacted())
                .append("solved", callback.solved())
                .append("satisfaction", callback.satisfaction());
    }

    private static Ending.Callback readCallback(Document stored) {
        return new Ending.Callback(
                stored.getBoolean("contacted"), stored.getBoolean("solved"), whole(stored, "satisfaction"));
    }

    private static Document write(Referral referral) {
        return new Document("complaint", referral.complaint().toString()).append("level", referral.level());
    }

    private static Referral readReferral(Document stored) {
        return new Referral(UUID.fromString(stored.getString("complaint")), stored.getInteger("level"));
    }
}
