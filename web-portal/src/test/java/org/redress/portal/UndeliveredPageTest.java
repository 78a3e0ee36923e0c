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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What did not arrive, said so that somebody can act. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class UndeliveredPageTest {

    private static final StandIn SERVICES = new StandIn();
    private static final String ROW = """
        {"id":"n-%s","complaintId":"3cd9191a-7878-8d50-b896-c99991bd6d92","number":"VEA3-3V92-RHEC","stage":null,
         "run":1,"milestone":"BREACHED","title":"Complaint VEA3: overdue","text":"","dueAt":null,"provisional":false,
         "at":"2026-12-02T09:30:00Z","recipient":"%s","channel":"EMAIL","status":"%s","reason":%s,"attempts":3,
         "nextAttemptAt":%s}\
        """;

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        SERVICES.standsIn(properties);
    }

    @BeforeEach
    void offices() {
        SERVICES.forget();
        SERVICES.answers("/api/directory", """
            {"departments":[{"code":"ECON_TRADE","zh":"经贸委","en":"Economic and Trade Commission"}],
             "categories":[],"regions":[]}\
            """);
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void eachSaysToWhomOverWhatAndWhyNotInWords() throws Exception {
        SERVICES.answers(
                "/api/notices",
                query -> query.contains("status=FAILED")
                        ? items(
                                ROW.formatted(1, "DEPARTMENT:ECON_TRADE", "FAILED", "\"mail-refused 550\"", "null"),
                                ROW.formatted(2, "OFFICE:LEADING_GROUP", "FAILED", "\"mail-server-away\"", "null"))
                        : items(ROW.formatted(3, "COMPLAINANT:x", "PENDING", "null", "\"2026-12-03T01:00:00Z\"")));
        assertThat(page("/supervision/undelivered", Locale.ENGLISH))
                .contains("Economic and Trade Commission", "The mail server refused it", "550")
                .contains("Office of the leading group", "The mail server cannot be reached", "3 attempts")
                .contains("action=\"/supervision/undelivered/n-1\"")
                .doesNotContain("??");
        assertThat(page("/supervision/undelivered", Locale.SIMPLIFIED_CHINESE))
                .contains("经贸委", "邮件服务器拒收", "领导小组办公室", "电子邮件", "重新发送")
                .doesNotContain("??");
        assertThat(page("/supervision/undelivered?status=PENDING", Locale.ENGLISH))
                .contains("Complainant (no account)", "3 Dec 2026, 09:00")
                .doesNotContain("Send again", "??");
    }

    @Test
    void oneIsSentAgainByAButton() throws Exception {
        SERVICES.answers("/api/notices/n-1/resend", "{\"id\":\"n-1\",\"status\":\"PENDING\"}");
        var answer = perform(post("/supervision/undelivered/n-1").with(csrf()), Locale.ENGLISH);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/supervision/undelivered");
        assertThat(SERVICES.asked()).contains("/api/notices/n-1/resend");
    }

    private static String items(String... rows) {
        return "{\"items\":[" + String.join(",", rows) + "],\"next\":null}";
    }

    private String page(String path, Locale language) throws Exception {
        return perform(get(path), language).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, Locale language) throws Exception {
        return pages.perform(request.with(SignedIn.as("SUPERVISOR", null)).locale(language))
                .andReturn()
                .getResponse();
    }
}
