package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What lies in the database. */
class EncryptionTest extends ServiceTest {

    @Test
    void whoComplainsAndHowToReachThemIsNowhereInTheStoredDocument() {
        var filing = FilingMother.rights();
        filing.put(
                "agent",
                map(
                        "name", "Lawyers Ltd",
                        "authority", "everything",
                        "contact", map("name", "Bo Berg", "email", "bo.berg@example.com", "phone", "+46 8 555 0200")));
        var id = filed(filing, INVESTOR);
        var stored = mongo.findById(id, Document.class, "complaints");
        assertThat(stored.toJson())
                .contains("clean room")
                .doesNotContain("Harbour", "Anna", "Lindqvist", "0199", "example.com")
                .doesNotContain("Lawyers", "Berg", "0200", "everything");
        var contact = stored.getList("timeline", Document.class)
                .get(0)
                .get("texts", Document.class)
                .get("contactPhone", Document.class);
        assertThat(contact)
                .as("with its salt in the clear, the number could be tried out")
                .containsOnlyKeys("sealed");

        assertThat(api.get("/api/complaints/" + id, INVESTOR).text("complainant.contact.phone"))
                .isEqualTo("+46 8 555 0199");
        assertThat(api.get("/api/complaints/" + id + "/audit", SUPERVISOR)
                        .body()
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aSealedTextThatSomebodyExchangedIsFoundByTheAudit() {
        var mine = filed(FilingMother.rights(), INVESTOR);
        var other = mongo.findById(filed(FilingMother.rights(), INVESTOR), Document.class, "complaints");
        var document = mongo.findById(mine, Document.class, "complaints");
        texts(document).put("complainantName", texts(other).get("complainantName"));
        mongo.getCollection("complaints").replaceOne(new Document("_id", mine), document);
        var report = api.get("/api/complaints/" + mine + "/audit", SUPERVISOR);
        assertThat(report.text("findings.0.code")).isEqualTo("TEXT_CHANGED");
        assertThat(report.text("findings.0.subject")).isEqualTo("complainantName");
    }

    private static Document texts(Document complaint) {
        return complaint.getList("timeline", Document.class).get(0).get("texts", Document.class);
    }
}
