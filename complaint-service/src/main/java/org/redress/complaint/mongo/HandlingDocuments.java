package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.Values.date;
import static org.redress.complaint.mongo.Values.instant;
import static org.redress.complaint.mongo.Values.maybe;

import java.util.List;
import org.bson.Document;
import org.redress.complaint.model.Handling;
import org.redress.complaint.model.Handling.Extension;
import org.redress.complaint.model.Handling.ExtensionRequest;

/** What runs beside the work; nothing is kept while nothing does. */
final class HandlingDocuments {

    private HandlingDocuments() {}

    static Document write(Handling handling) {
        if (handling.equals(Handling.NONE)) {
            return null;
        }
        return new Document("infoAskedAt", date(handling.infoAskedAt()))
                .append("extensionAsked", maybe(handling.extensionAsked(), HandlingDocuments::write))
                .append(
                        "extensions",
                        handling.extensions().stream()
                                .map(HandlingDocuments::write)
                                .toList());
    }

    static Handling read(Document stored) {
        if (stored == null) {
            return Handling.NONE;
        }
        return new Handling(
                instant(stored, "infoAskedAt"),
                maybe(stored.get("extensionAsked", Document.class), HandlingDocuments::readRequest),
                stored.getList("extensions", Document.class, List.of()).stream()
                        .map(HandlingDocuments::readExtension)
                        .toList());
    }

    private static Document write(ExtensionRequest request) {
        return write(request.extension()).append("by", request.by());
    }

    private static ExtensionRequest readRequest(Document stored) {
        return new ExtensionRequest(readExtension(stored), stored.getString("by"));
    }

    private static Document write(Extension extension) {
        return new Document("stage", extension.stage()).append("workingDays", extension.workingDays());
    }

    private static Extension readExtension(Document stored) {
        return new Extension(stored.getString("stage"), stored.getInteger("workingDays"));
    }
}
