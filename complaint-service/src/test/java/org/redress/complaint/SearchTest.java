package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;
import static org.redress.complaint.FilingMother.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class SearchTest extends ServiceTest {

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permit",
                "CLEAN ROOM",
                "charged unexplained",
                "Building Office",
                "乱收费",
                "规划局 泵站",
                "收",
                "Lumière",
                "lumieres",
                "ＰＥＲＭＩＴ"
            })
    void titleNarrativeAndRespondentAreFoundInChineseAndEnglish(String words) {
        var investor = newInvestor();
        var id = filed(bilingual(), investor);
        assertThat(found(words, investor)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"permit helicopter", "费乱", "泵", "规划局 机场"})
    void allThatIsAskedForMustBeThere(String words) {
        var investor = newInvestor();
        filed(bilingual(), investor);
        assertThat(found(words, investor)).isEmpty();
    }

    @Test
    void aNumberIsFoundWithItsHyphensWithoutAndByItsBeginning() {
        var investor = newInvestor();
        var filed = file(FilingMother.rights(), investor);
        filed(FilingMother.rights(), investor);
        var number = filed.text("number");
        var plain = number.replace("-", "").toLowerCase(Locale.ROOT);
        for (var typed : List.of(number, plain, plain.substring(0, 7), number.substring(0, 12), number + " permit")) {
            assertThat(found(typed, INTAKE)).as(typed).containsExactly(filed.text("id"));
        }
    }

    @Test
    void theSendersReferenceIsFound() {
        var filing = FilingMother.rights();
        var id = filed(filing, INVESTOR);
        assertThat(found(filing.get("externalId").toString(), INVESTOR)).containsExactly(id);
    }

    @Test
    void whoMaskedFieldsAreHiddenFromFindsNothingByThem() {
        var filing = bilingual();
        var name = "Quetzal" + UUID.randomUUID().toString().replace("-", "");
        part(filing, "complainant").put("name", name + " 石油公司");
        part(filing, "complainant")
                .put("contact", map("name", "A. Person", "email", name + "@Example.com", "phone", "+46 8 " + digits()));
        filing.put("agent", map("name", "Kerstin " + name + "agent", "authority", "all"));
        var id = filed(filing, INVESTOR);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE"));
        var phone = part(part(filing, "complainant"), "contact").get("phone").toString();

        for (var secret : List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                name + " 石油",
                name + "agent",
                name + "@example.com",
                phone,
                phone.replace(" ", ""),
                name + " permit")) {
            assertThat(found(secret, INTAKE)).as(secret).containsExactly(id);
            assertThat(found(secret, SUPERVISOR)).as(secret).containsExactly(id);
            assertThat(found(secret, handler("ECON_TRADE"))).as(secret).isEmpty();
            assertThat(found(secret, INVESTOR)).as(secret).isEmpty();
        }
        var tokens =
                mongo.findById(id, Document.class, "complaints").get("tokens").toString();
        assertThat(tokens).doesNotContain(name.toLowerCase(Locale.ROOT)).doesNotContain("石油", "example");
    }

    @Test
    void everybodyFindsOnlyWhatTheyMaySee() {
        var word = "word" + UUID.randomUUID().toString().substring(0, 8);
        var filing = FilingMother.rights();
        filing.put("title", "About " + word);
        var owner = newInvestor();
        var id = filed(filing, owner);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH")));
        for (var token : List.of(owner, INTAKE, SUPERVISOR, handler("ECON_TRADE"), handler("SCI_TECH"))) {
            assertThat(found(word, token)).containsExactly(id);
        }
        for (var token : List.of(newInvestor(), handler("CONSTRUCTION"), ISSUER.token("x", List.of("HANDLER")))) {
            assertThat(found(word, token)).isEmpty();
        }
    }

    @Test
    void whatIsFoundComesNewestFirstPageByPageAndOtherConditionsHoldToo() {
        var word = "word" + UUID.randomUUID().toString().substring(0, 8);
        var filed = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var filing = i % 2 == 0 ? FilingMother.rights() : FilingMother.needsReview();
            filing.put("narrative", "Again about " + word);
            filed.add(0, filed(filing, INVESTOR));
        }
        assertThat(walk("/api/complaints?limit=2&q=" + word, INTAKE)).containsExactlyElementsOf(filed);
        assertThat(walk("/api/complaints?limit=2&sort=filedAt&q=" + word, INTAKE))
                .containsExactly(filed.get(4), filed.get(3), filed.get(2), filed.get(1), filed.get(0));
        assertThat(walk("/api/complaints?limit=1&status=SUBMITTED&region=FEIXIAN&q=" + word, INTAKE))
                .containsExactly(filed.get(1), filed.get(3));
        assertThat(walk("/api/complaints?region=CITY&q=" + word, INTAKE)).isEmpty();
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsRefusedWithAReason() {
        for (var path : List.of("q=%2C%21", "q=" + "x".repeat(101), "q=permit&sort=dueAt")) {
            var answer = api.get("/api/complaints?" + path, INTAKE, "Accept-Language", "zh");
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/message").asString())
                    .as(path)
                    .isNotBlank();
        }
        assertThat(api.get("/api/complaints?limit=1&q=", INTAKE).status()).isEqualTo(200);
    }

    /** As it was stored before there were words. */
    @Test
    void aComplaintFromBeforeThereWereWordsGetsThemWhileTheServiceRuns() {
        var investor = newInvestor();
        var filing = bilingual();
        var id = filed(filing, investor);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update().unset("tokens").unset("matter"),
                "complaints");
        assertThat(found("乱收费", investor)).isEmpty();
        fill();
        assertThat(found("乱收费", investor)).containsExactly(id);
        assertThat(file(filing, investor).text("status")).isEqualTo("SUBMITTED");
        var version = mongo.findById(id, Document.class, "complaints").get("version");
        fill();
        assertThat(mongo.findById(id, Document.class, "complaints").get("version"))
                .isEqualTo(version);
    }

    @Test
    void ofFilingsOfOneMatterAtTheSameInstantOneIsAcceptedByRule() throws Exception {
        var filing = FilingMother.rights();
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Api.Answer> call = () -> file(filing, INVESTOR);
            var accepted = 0;
            for (var answer :
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> call).toList())) {
                assertThat(answer.get().status()).isEqualTo(201);
                accepted += answer.get().text("status").equals("ACCEPTED") ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void onceTheFormerIsClosedTheSameMatterIsNoDuplicate() {
        var filing = FilingMother.needsReview();
        var first = filed(filing, INVESTOR);
        command(first, "reject", INTAKE, map("ground", "CIVIL_OR_OUT_OF_SCOPE", "reason", "A civil dispute."));
        filing.remove("parallelProceedings");
        assertThat(file(filing, INVESTOR).text("status")).isEqualTo("ACCEPTED");
        part(filing, "complainant").put("country", "DE");
        assertThat(file(filing, INVESTOR).text("status"))
                .as("of another country")
                .isEqualTo("ACCEPTED");
        var loud = part(filing, "complainant").get("name").toString().toUpperCase(Locale.ROOT);
        part(filing, "complainant").put("name", "  " + loud.replace(" ", "　") + ".");
        assertThat(file(filing, INVESTOR).text("status"))
                .as("written otherwise")
                .isEqualTo("SUBMITTED");
    }

    @Test
    void theCentreIsShownWhatReadsAlikeAndOthersAreNot() {
        var filing = story();
        var first = filed(filing, newInvestor());
        part(filing, "complainant").put("name", "Somebody else");
        filing.put("title", filing.get("title") + " again");
        var second = filed(filing, newInvestor());
        filed(bilingual(), newInvestor());

        var similar = api.get("/api/complaints/" + second + "/similar", INTAKE);
        assertThat(similar.status()).isEqualTo(200);
        assertThat(similar.body().get("items")).hasSize(1);
        assertThat(similar.text("items.0.id")).isEqualTo(first);
        assertThat(similar.text("items.0.number")).isNotEmpty();
        assertThat(similar.body().at("/items/0/similarity").asDouble()).isBetween(0.5, 0.99);
        assertThat(api.get("/api/complaints/" + second + "/similar", handler("ECON_TRADE"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoFilesIsWarnedOfOwnOpenComplaintsOnly() {
        var investor = newInvestor();
        var filing = story();
        var id = filed(filing, investor);
        assertThat(similarTo(filing, investor)).containsExactly(id);
        assertThat(similarTo(filing, newInvestor())).isEmpty();
        assertThat(similarTo(filing, INTAKE)).contains(id);
        assertThat(similarTo(map("title", "", "narrative", null), investor)).isEmpty();
    }

    private List<String> similarTo(Map<String, Object> filing, String token) {
        var ids = new ArrayList<String>();
        var answer = api.post("/api/complaints/check", token, filing);
        assertThat(answer.status()).isEqualTo(200);
        answer.body().get("similar").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private void fill() {
        context.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains("SearchFill"))
                .forEach(task -> task.getTask().getRunnable().run());
    }

    private static Map<String, Object> bilingual() {
        var filing = FilingMother.rights();
        filing.put("title", "Unexplained fees for our permit 乱收费");
        filing.put("narrative", "We were charged twice for the clean room. 泵站项目被要求另行缴费。 Société Lumières knows.");
        filing.put("respondent", map("name", "Building Office 规划局"));
        return filing;
    }

    private static Map<String, Object> story() {
        var filing = FilingMother.rights();
        var words = IntStream.range(0, 30)
                .mapToObj(i -> "w" + UUID.randomUUID().toString().substring(0, 7))
                .toList();
        filing.put("title", String.join(" ", words.subList(0, 5)));
        filing.put("narrative", String.join(" ", words));
        return filing;
    }

    private static String digits() {
        return Long.toString(100_000_000L + (UUID.randomUUID().getLeastSignificantBits() >>> 40));
    }

    private List<String> found(String words, String token) {
        return walk("/api/complaints?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), token);
    }

    private List<String> walk(String path, String token) {
        return ListTest.walk(api, path, token);
    }
}
