package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.Values.date;
import static org.redress.complaint.mongo.Values.instant;
import static org.redress.complaint.mongo.Values.maybe;
import static org.redress.complaint.mongo.Values.name;
import static org.redress.complaint.mongo.Values.number;
import static org.redress.complaint.mongo.Values.whole;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.redress.complaint.model.Assignment;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.Facts;
import org.redress.complaint.model.ReviewReason;
import org.redress.complaint.model.Status;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.NonAcceptanceGround;

/** The aggregate's state as fields of its document; the sequence is the outbox's to write. */
final class StateDocuments {

    static final String SUPERVISION = "supervision";
    static final String ENDING = "ending";

    private StateDocuments() {}

    static Document write(Complaint complaint) {
        return new Document("status", complaint.status().name())
                .append("facts", write(complaint.facts()))
                .append("filedBy", complaint.filedBy())
                .append("filedAt", date(complaint.filedAt()))
                .append(
                        "reviewReasons",
                        complaint.reviewReasons().stream().map(Enum::name).toList())
                .append("parentId", maybe(complaint.parentId(), UUID::toString))
                .append("routingTrigger", complaint.routingTrigger())
                .append("assignment", maybe(complaint.assignment(), StateDocuments::write))
                .append("ground", name(complaint.ground()))
                .append("supplements", complaint.supplements())
                .append("returns", complaint.returns())
                .append("handling", HandlingDocuments.write(complaint.handling()))
                .append(SUPERVISION, SupervisionDocuments.write(complaint.supervision()))
                .append(ENDING, EndingDocuments.write(complaint.ending()))
                .append("attachments", complaint.attachments() == 0 ? null : complaint.attachments());
    }

    static Complaint read(Document stored) {
        return new Complaint(
                UUID.fromString(stored.getString("_id")),
                number(stored, "sequence"),
                Status.valueOf(stored.getString("status")),
                readFacts(stored.get("facts", Document.class)),
                stored.getString("filedBy"),
                instant(stored, "filedAt"),
                stored.getList("reviewReasons", String.class, List.of()).stream()
                        .map(ReviewReason::valueOf)
                        .toList(),
                maybe(stored.getString("parentId"), UUID::fromString),
                number(stored, "routingTrigger"),
                maybe(stored.get("assignment", Document.class), StateDocuments::readAssignment),
                maybe(stored.getString("ground"), NonAcceptanceGround::valueOf),
                count(stored, "supplements"),
                count(stored, "returns"),
                HandlingDocuments.read(stored.get("handling", Document.class)),
                SupervisionDocuments.read(stored.get(SUPERVISION, Document.class)),
                EndingDocuments.read(stored.get(ENDING, Document.class)),
                count(stored, "attachments"));
    }

    /** None in documents from before it was counted. */
    private static int count(Document stored, String field) {
        var counted = whole(stored, field);
        return counted == null ? 0 : counted;
    }

    private static Document write(Facts facts) {
        return new Document("kind", facts.kind().name())
                .append("category", facts.category())
                .append("region", facts.region())
                .append("respondentDepartment", facts.respondentDepartment())
                .append("complainantType", facts.complainantType().name())
                .append("country", facts.country())
                .append("language", facts.language())
                .append("investmentAtRisk", maybe(facts.investmentAtRisk(), StateDocuments::write))
                .append("jobsAtRisk", facts.jobsAtRisk())
                .append("receivedAt", date(facts.receivedAt()))
                .append("handlingClass", name(facts.handlingClass()));
    }

    private static Facts readFacts(Document stored) {
        return new Facts(
                Kind.valueOf(stored.getString("kind")),
                stored.getString("category"),
                stored.getString("region"),
                stored.getString("respondentDepartment"),
                ComplainantType.valueOf(stored.getString("complainantType")),
                stored.getString("country"),
                stored.getString("language"),
                maybe(stored.get("investmentAtRisk", Document.class), StateDocuments::readMoney),
                whole(stored, "jobsAtRisk"),
                instant(stored, "receivedAt"),
                maybe(stored.getString("handlingClass"), HandlingClass::valueOf));
    }

    private static Document write(Money money) {
        return new Document("amount", money.amount()).append("currency", money.currency());
    }

    private static Money readMoney(Document stored) {
        return new Money(stored.getString("amount"), stored.getString("currency"));
    }

    private static Document write(Assignment assignment) {
        return new Document("lead", assignment.lead())
                .append("coHandlers", assignment.coHandlers())
                .append("handlingClass", name(assignment.handlingClass()))
                .append("basis", name(assignment.basis()))
                .append("rule", assignment.rule())
                .append("ruleVersion", assignment.ruleVersion())
                .append("centreReviewCompulsory", assignment.centreReviewCompulsory());
    }

    private static Assignment readAssignment(Document stored) {
        return new Assignment(
                stored.getString("lead"),
                stored.getList("coHandlers", String.class, List.of()),
                maybe(stored.getString("handlingClass"), HandlingClass::valueOf),
                maybe(stored.getString("basis"), AssignmentBasis::valueOf),
                stored.getString("rule"),
                whole(stored, "ruleVersion"),
                stored.getBoolean("centreReviewCompulsory"));
    }
}
