package org.redress.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Which rules misroute and what was learnt, as supervisors and administrators see it. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class RoutingQualityPageTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String PAGE = "/supervision/routing";
    private static final String TRAINING = """
        {"labels":%d,"fresh":%d,"leastLabels":200,"leastFresh":20,"last":%s}\
        """;

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void inUse() {
        SERVICES.forget();
        SERVICES.answers("/api/directory", "{\"departments\":[],\"categories\":[],\"regions\":[]}");
        SERVICES.answers("/api/returns", """
            {"window":10000,"least":20,"flagFrom":0.2,"items":[
             {"rule":"fees","version":3,"title":"Charges","placed":24,"returned":6,"rate":0.25,"flagged":true},
             {"rule":"fines","version":3,"title":"Fines","placed":50,"returned":1,"rate":0.02,"flagged":false},
             {"rule":"gifts","version":3,"title":"Gifts","placed":2,"returned":0,"rate":0.0,"flagged":false}]}
            """);
        SERVICES.answers("/api/suggestions/model", """
            {"version":4,"trainedAt":"2026-12-02T09:30:00Z","learntUntil":"2026-12-01T01:00:00Z","labels":["A"],"size":612,
             "figures":{"examples":612,"accuracy":0.881,"macroF1":0.87,"topTwo":0.967,"threshold":0.4,"coverage":0.798,
             "accuracyAbove":0.933},"threshold":0.4}
            """);
        SERVICES.answers("/api/suggestions/training", TRAINING.formatted(640, 28, """
            {"at":"2026-12-02T09:30:00Z","until":"2026-12-01T01:00:00Z","outcome":"KEPT","unseen":28,"rightBefore":25,
             "rightAfter":22,"figures":null}\
            """));
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void aRuleThatMisroutesIsMarkedAndOneThatSaysTooLittleIsNot() throws Exception {
        assertThat(page("SUPERVISOR", Locale.ENGLISH))
                .containsSubsequence(
                        "Charges",
                        "25%",
                        "Misroutes: look at this rule",
                        "Fines",
                        "Nothing unusual",
                        "Gifts",
                        "Too few")
                .contains("placed 20 or more and 20% or more", "newest 10,000");
        assertThat(page("SUPERVISOR", Locale.SIMPLIFIED_CHINESE)).contains("交办不准，请核查该规则", "数量不足，不作判断", "退回率达到 20%");
    }

    @Test
    void whatWasLearntIsShownWithItsFiguresAndWhyItWasNotReplaced() throws Exception {
        assertThat(page("SUPERVISOR", Locale.ENGLISH))
                .contains("Version 4", "612 complaints", "88.1%", "96.7%", "93.3%")
                .contains("Of 28 unseen texts the one in use was right on 25, the new one on 22 only")
                .doesNotContain("Learn now", "??");
        assertThat(page("SUPERVISOR", Locale.SIMPLIFIED_CHINESE))
                .contains("第 4 版", "未启用", "现用版本准确 25 件")
                .doesNotContain("??");
    }

    @Test
    void anAdministratorNeedNotWaitForEnoughToLearnFrom() throws Exception {
        assertThat(page("ADMIN", Locale.ENGLISH)).contains("Learn now");
        var answer = pages.perform(post("/administration/training").with(csrf()).with(SignedIn.as("ADMIN", null)))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
    }

    @Test
    void whereNothingHappenedYetThePageSaysSo() throws Exception {
        SERVICES.answers("/api/returns", "{\"window\":10000,\"least\":20,\"flagFrom\":0.2,\"items\":[]}");
        SERVICES.answers("/api/suggestions/model", 404, "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":404}");
        SERVICES.answers("/api/suggestions/training", TRAINING.formatted(3, 3, "null"));
        assertThat(page("ADMIN", Locale.ENGLISH))
                .contains(
                        "No rule has placed a complaint yet.", "Nothing has been learnt yet", "signed for 3 complaints")
                .contains("nothing new to learn from yet")
                .doesNotContain("Learn now", "??");
        assertThat(page("ADMIN", Locale.SIMPLIFIED_CHINESE)).contains("尚无由规则交办的投诉。", "尚未学习，暂不提供建议。");
    }

    private String page(String role, Locale language) throws Exception {
        return pages.perform(get(PAGE).with(SignedIn.as(role, null)).locale(language))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }
}
