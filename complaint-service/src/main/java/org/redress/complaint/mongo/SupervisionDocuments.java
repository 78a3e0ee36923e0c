package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.Values.whole;

import java.util.List;
import org.bson.Document;
import org.redress.complaint.model.Supervision;
import org.redress.complaint.model.Supervision.Card;
import org.redress.contracts.CardColour;

/** What supervisors watch; nothing is kept while there is nothing. */
final class SupervisionDocuments {

    static final String RETALIATION_REPORTS = StateDocuments.SUPERVISION + ".retaliationReports";

    private SupervisionDocuments() {}

    static Document write(Supervision supervision) {
        if (supervision.equals(Supervision.NONE)) {
            return null;
        }
        var document = new Document(
                        "cards",
                        supervision.cards().stream()
                                .map(SupervisionDocuments::write)
                                .toList())
                .append("recusalAskedBy", supervision.recusalAskedBy());
        if (supervision.retaliationReports() > 0) {
            document.append(
                    "retaliationReports", supervision.retaliationReports()); // else the sparse index would hold it
        }
        return document;
    }

    static Supervision read(Document stored) {
        if (stored == null) {
            return Supervision.NONE;
        }
        var reports = whole(stored, "retaliationReports");
        return new Supervision(
                stored.getList("cards", Document.class, List.of()).stream()
                        .map(SupervisionDocuments::readCard)
                        .toList(),
                stored.getString("recusalAskedBy"),
                reports == null ? 0 : reports);
    }

    private static Document write(Card card) {
        return new Document("id", card.id())
                .append("colour", card.colour().name())
                .append("department", card.department())
                .append("stage", card.stage())
                .append("run", card.run())
                .append("level", card.level())
                .append("state", card.state().name());
    }

    private static Card readCard(Document stored) {
        var run = stored.get("run", Number.class);
        return new Card(
                stored.getString("id"),
                CardColour.valueOf(stored.getString("colour")),
                stored.getString("department"),
                stored.getString("stage"),
                run == null ? null : run.longValue(),
                whole(stored, "level"),
                Card.State.valueOf(stored.getString("state")));
    }
}
