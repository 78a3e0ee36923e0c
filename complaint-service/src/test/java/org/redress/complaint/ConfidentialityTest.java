package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;
import static org.redress.complaint.FilingMother.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who learns who complains, and how to reach them; on every road by which a text leaves. */
class ConfidentialityTest extends ServiceTest {

    private static final String LEAD = "ECON_TRADE";
    private static final String CO_HANDLER = "SCI_TECH";
    /** Of the complaints of {@link FilingMother}, after it is named as such. */
    private static final String RESPONDENT = "CONSTRUCTION";

    private static final List<String> ROADS = List.of(
            "/api/complaints/{id}",
            "/api/complaints/{id}/timeline",
            "/api/complaints/{id}/audit",
            "/api/complaints/{id}/access-log",
            "/api/complaints?externalId={external}",
            "/internal/complaints/{id}/text",
            "/public/complaints/{code}");
    private static final List<String> CONTACT_ROADS =
            List.of("/api/complaints/{id}/contact", "/internal/complaints/{id}/contact");
    private static final List<String> CONTACT = List.of("anna.lindqvist", "Lindqvist", "555 0199", "bo.berg", "Berg");

    /** What one reader may learn: {@code contact} only where each access is noted. */
    private record Reader(String token, boolean contact, boolean name, boolean nameWhenConfidential) {}

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyLearnsMoreThanTheyNeedOnAnyRoad(boolean confidential) {
        var owner = newInvestor();
        var filing = filing(confidential);
        var filed = file(filing, owner);
        var id = filed.text("id");
        command(id, "assign", INTAKE, map("lead", LEAD, "coHandlers", List.of(CO_HANDLER, RESPONDENT)));
        var name = part(filing, "complainant").get("name").toString();
        var agent = part(filing, "agent").get("name").toString();
        var places = Map.of(
                "{id}", id, "{external}", filing.get("externalId").toString(), "{code}", filed.text("trackingCode"));
        readers().forEach((who, reader) -> {
            var mayKnowName = confidential ? reader.nameWhenConfidential() : reader.name();
            for (var road : ROADS) {
                var seen = body(road, places, reader.token());
                assertThat(seen).as("%s on %s", who, road).doesNotContain(CONTACT);
                if (!mayKnowName) {
                    assertThat(seen).as("%s on %s", who, road).doesNotContain(name, agent);
                }
            }
            for (var road : CONTACT_ROADS) {
                var seen = body(road, places, reader.token());
                var may = reader.contact() && road.startsWith("/internal") == who.equals("notification-service");
                assertThat(seen.contains("anna.lindqvist@example.com"))
                        .as("%s on %s", who, road)
                        .isEqualTo(may);
                assertThat(CONTACT.stream().anyMatch(seen::contains)).isEqualTo(may);
            }
            if (reader.name()) {
                assertThat(body(ROADS.get(0), places, reader.token()).contains(name))
                        .as(who)
                        .isEqualTo(mayKnowName);
            }
        });
        assertThat(body(ROADS.get(0), places, owner)).contains(CONTACT).contains(name, agent);
        assertThat(body(ROADS.get(1), places, owner)).contains(CONTACT);
        assertThat(body(CONTACT_ROADS.get(0), places, owner)).contains(CONTACT);
    }

    private static Map<String, Reader> readers() {
        var readers = new LinkedHashMap<String, Reader>();
        readers.put("intake", new Reader(INTAKE, true, true, true));
        readers.put("supervisor", new Reader(SUPERVISOR, true, true, true));
        readers.put("administrator", new Reader(ADMIN, false, false, false));
        readers.put("handler of the lead", new Reader(handler(LEAD), true, true, true));
        readers.put("head of the lead", new Reader(head(LEAD), true, true, true));
        readers.put("co-handler", new Reader(handler(CO_HANDLER), false, true, true));
        readers.put("handler of the respondent", new Reader(handler(RESPONDENT), false, true, false));
        readers.put("head of the respondent", new Reader(head(RESPONDENT), false, true, false));
        readers.put("another department", new Reader(handler("PLANNING"), false, false, false));
        readers.put("another investor", new Reader(newInvestor(), false, false, false));
        readers.put("nobody", new Reader(null, false, false, false));
        readers.put("notification-service", new Reader(service("notification-service"), true, false, false));
        readers.put("routing-service", new Reader(service("routing-service"), false, false, false));
        return readers;
    }

    @Test
    void inAViewContactDataAreMasked() {
        var id = filed(filing(false), newInvestor());
        var seen = api.get("/api/complaints/" + id, INTAKE);
        assertThat(seen.text("complainant.contact.email")).isEqualTo("a***@example.com");
        assertThat(seen.text("complainant.contact.phone")).isEqualTo("***99");
        assertThat(seen.text("complainant.contact.name")).isEqualTo("A***");
        assertThat(seen.text("agent.contact.email")).isEqualTo("b***@example.com");
        assertThat(seen.text("trackingCode")).hasSize(26);
    }

    @Test
    void eachAccessIsNotedForSupervisorsToReadButNotThatOfTheComplainant() {
        var owner = newInvestor();
        var id = filed(filing(true), owner);
        command(id, "assign", INTAKE, map("lead", LEAD));
        var before = Instant.now().minusSeconds(1).toString();
        var handler = UUID.randomUUID().toString();
        api.get("/api/complaints/" + id + "/contact", owner);
        api.get("/api/complaints/" + id + "/contact", ISSUER.token(handler, List.of("HANDLER"), LEAD));
        api.get("/api/complaints/" + id + "/contact", handler("PLANNING"));
        api.get("/internal/complaints/" + id + "/contact", service("notification-service"));

        var log = api.get("/api/complaints/" + id + "/access-log", SUPERVISOR);
        assertThat(log.body().get("items").valueStream().map(ConfidentialityTest::said))
                .containsExactly("notification-service SERVICE NOTIFICATION " + id, handler + " HANDLER CONTACT " + id);
        assertThat(log.body().toString()).doesNotContain(CONTACT);

        var byAccount = api.get("/api/access-log?account=" + handler + "&from=" + before, SUPERVISOR);
        assertThat(byAccount.body().get("items")).hasSize(1);
        assertThat(byAccount.text("items.0.number")).hasSize(14);
        assertThat(api.get("/api/access-log?account=" + handler + "&to=" + before, SUPERVISOR)
                        .body()
                        .get("items"))
                .isEmpty();
        for (var reader : List.of(INTAKE, owner, handler(LEAD), ADMIN)) {
            assertThat(api.get("/api/access-log", reader).status()).isEqualTo(403);
            assertThat(api.get("/api/complaints/" + id + "/access-log", reader).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void theAccessLogIsReadPageByPage() {
        var id = filed(filing(true), newInvestor());
        for (var i = 0; i < 5; i++) {
            api.get("/api/complaints/" + id + "/contact", INTAKE);
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = api.get("/api/access-log?limit=2&complaintId=" + id + next, SUPERVISOR);
            page.body()
                    .get("items")
                    .valueStream()
                    .forEach(item -> seen.add(item.get("id").asString()));
            next = page.text("next").isEmpty() ? null : "&cursor=" + page.text("next");
        } while (next != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        for (var wrong : List.of("complaintId=x", "from=yesterday", "to=%2B999999999-12-31T23:59:59Z", "cursor=YWJj")) {
            assertThat(api.get("/api/access-log?" + wrong, SUPERVISOR).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    private static String said(JsonNode item) {
        return String.join(
                " ",
                item.get("account").asString(),
                item.get("role").asString(),
                item.get("purpose").asString(),
                item.get("complaintId").asString());
    }

    private static Map<String, Object> filing(boolean confidential) {
        var filing = FilingMother.rights();
        filing.put("confidential", confidential);
        filing.put("respondent", map("name", "Building Office", "departmentCode", RESPONDENT));
        filing.put(
                "agent",
                map(
                        "name",
                        "Lawyers " + UUID.randomUUID(),
                        "authority",
                        "to file and to supply",
                        "contact",
                        map("name", "Bo Berg", "email", "bo.berg@example.com")));
        return filing;
    }

    private String body(String road, Map<String, String> places, String token) {
        var path = road;
        for (var place : places.entrySet()) {
            path = path.replace(place.getKey(), place.getValue());
        }
        return api.get(path, token).response().body();
    }

    private static String head(String department) {
        return ISSUER.token(UUID.randomUUID().toString(), List.of("DEPT_HEAD"), department);
    }

    private static String service(String name) {
        return ISSUER.token(name, List.of("SERVICE"));
    }
}
