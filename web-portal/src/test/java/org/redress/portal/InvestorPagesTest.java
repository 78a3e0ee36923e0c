package org.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the pages of an investor make of what the services say, and of what they do not. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class InvestorPagesTest {

    private static final StandIn SERVICES = new StandIn();
    private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");
    private static final String FILED =
            "{\"id\":\"3cd9191a-7878-8d50-b896-c99991bd6d92\",\"number\":\"7KD9-34Y7-GF3B\",\"status\":\"SUBMITTED\","
                    + "\"version\":1,\"overdue\":false,\"confidential\":false,\"centreReviewCompulsory\":false%s}";
    private static final String TITLE = "No answer since March";

    @Autowired
    private MockMvc pages;

    private final MockHttpSession session = new MockHttpSession();

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("redress.portal.services.complaint", SERVICES::url);
        properties.add("redress.portal.services.routing", SERVICES::url);
        properties.add("redress.portal.services.notification", SERVICES::url);
    }

    @BeforeEach
    void everythingUp() {
        SERVICES.forget();
        SERVICES.answers("/api/directory", "{\"departments\":[],\"categories\":[],\"regions\":[]}");
        SERVICES.answers(
                "/api/complaints/check",
                "{\"errors\":[{\"field\":\"region\",\"code\":\"required\",\"message\":\"This is required.\"}]}");
        SERVICES.answers("/api/complaints", FILED.formatted(""));
    }

    @AfterAll
    static void stop() {
        SERVICES.close();
    }

    @Test
    void whatIsMissingIsNamedWithoutAReproachForWhatWasNotReachedYet() throws Exception {
        var answer = typed(key(), "/complaints/new/check", "title").getContentAsString();
        assertThat(answer).contains("href=\"#region\"").doesNotContain("This is required.");
        assertThat(typed(key(), "/complaints/new/check", "region").getContentAsString())
                .contains("This is required.");
    }

    @Test
    void whoFilesIsWarnedOfOwnOpenComplaintsThatReadAlike() throws Exception {
        SERVICES.answers("/api/complaints/check", """
                {"errors":[],"similar":[{"id":"3cd9191a-7878-8d50-b896-c99991bd6d92","number":"7KD9-34Y7-GF3B",
                 "title":"The same fees","status":"ASSIGNED","filedAt":"2026-11-24T01:00:00Z","similarity":0.62}]}""");

        assertThat(typed(key(), "/complaints/new/check", "title").getContentAsString())
                .contains("similar complaints that are still open", "/complaints/7KD9-34Y7-GF3B", "The same fees");
        assertThat(form()).contains("The same fees");
    }

    @Test
    void aDraftOutlivesTheServiceAndIsFiledWhenItIsBack() throws Exception {
        var key = key();
        SERVICES.isDown("/api/complaints");
        SERVICES.isDown("/api/complaints/check");
        var refused = typed(key, "/complaints/new", null);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getContentAsString()).contains(TITLE, "Draft kept", "cannot be read or filed");

        everythingUp();
        assertThat(form()).contains(TITLE);
        assertThat(typed(key(), "/complaints/new", null).getRedirectedUrl())
                .isEqualTo("/complaints/7KD9-34Y7-GF3B/receipt");
    }

    @Test
    void aCheckThatComesInAfterFilingDoesNotBringTheDraftBack() throws Exception {
        var key = key();
        typed(key, "/complaints/new", null);
        assertThat(typed(key, "/complaints/new/check", "title").getContentAsString())
                .doesNotContain("Draft kept");
        assertThat(form()).doesNotContain(TITLE);
    }

    @Test
    void aDraftThrownAwayStaysAway() throws Exception {
        var key = key();
        typed(key, "/complaints/new/check", "title");
        assertThat(form()).contains(TITLE, "Discard the draft");
        typed(key, "/complaints/new/discard", null);
        typed(key, "/complaints/new/check", "title");
        assertThat(form()).doesNotContain(TITLE);
    }

    @Test
    void whatWasFiledAndThenChangedIsSentAgainOnlyAsASecondComplaint() throws Exception {
        var key = key();
        typed(key, "/complaints/new", null);
        SERVICES.answers("/api/complaints", 422, "{\"type\":\"urn:redress:problem:key-reused\",\"status\":422}");
        var page = typed(key, "/complaints/new", null).getContentAsString();
        assertThat(page).contains("You have filed this complaint already", TITLE);
        assertThat(keyOf(page)).isNotEqualTo(key);
    }

    @Test
    void theReceiptAsksAgainUntilTheDatesAreKnownAndNotForEver() throws Exception {
        SERVICES.answers("/api/complaints/7KD9-34Y7-GF3B", FILED.formatted(""));
        assertThat(shown("/complaints/7KD9-34Y7-GF3B/receipt")).contains("asked=1", "appear here in a moment");
        assertThat(shown("/complaints/7KD9-34Y7-GF3B/receipt/dates?asked=15"))
                .doesNotContain("hx-get")
                .contains("not known yet");
    }

    @Test
    void theReceiptPromisesInWordsAndSaysWhatMayStillMove() throws Exception {
        SERVICES.answers(
                "/api/complaints/7KD9-34Y7-GF3B",
                FILED.formatted(",\"dueAt\":\"2026-12-02T17:30:00+08:00\",\"dueAtProvisional\":false"));
        var firm = shown("/complaints/7KD9-34Y7-GF3B/receipt");
        assertThat(firm)
                .contains("By Wednesday 2 December 2026 we decide whether we accept your complaint", "60 working days")
                .doesNotContain("provisional", "hx-get");

        SERVICES.answers(
                "/api/complaints/7KD9-34Y7-GF3B",
                FILED.formatted(",\"dueAt\":\"2026-12-02T17:30:00+08:00\",\"promisedAt\":\"2027-02-25T17:30:00+08:00\","
                        + "\"promisedAtProvisional\":true"));
        assertThat(shown("/complaints/7KD9-34Y7-GF3B/receipt"))
                .contains("Thursday 25 February 2027", "The dates are provisional");
    }

    @Test
    void whatWaitsForTheComplainantComesFirstAlsoFromLaterPages() throws Exception {
        var late = row("OLD", "AWAITING_SUPPLEMENT");
        SERVICES.answers(
                "/api/complaints",
                query -> query.contains("status=AWAITING_SUPPLEMENT")
                        ? "{\"items\":[" + late + "],\"next\":null}"
                        : "{\"items\":[" + row("NEW", "SUBMITTED") + "],\"next\":\"more\"}");
        var page = shown("/complaints");
        assertThat(page).contains("You: please act", "Complaint centre");
        assertThat(page.indexOf("OLD")).isLessThan(page.indexOf("NEW"));
    }

    @Test
    void whoHasFiledNothingIsShownTheWay() throws Exception {
        SERVICES.answers("/api/complaints", "{\"items\":[],\"next\":null}");
        assertThat(shown("/complaints")).contains("You have not filed a complaint yet.", "File your first complaint");
    }

    @Test
    void noticesSayWhenTheyCannotBeRead() throws Exception {
        SERVICES.isDown("/api/inbox");
        var answer = answer(get("/notices"));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("Working days and notices cannot be shown");
    }

    private static String row(String number, String status) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"number\":\"" + number + "\",\"status\":\"" + status
                + "\",\"title\":\"x\",\"version\":1,\"overdue\":false,\"coHandlers\":[]}";
    }

    private UUID key() throws Exception {
        return keyOf(form());
    }

    private static UUID keyOf(String page) {
        var found = KEY.matcher(page);
        assertThat(found.find()).isTrue();
        return UUID.fromString(found.group(1));
    }

    private String form() throws Exception {
        return shown("/complaints/new");
    }

    private MockHttpServletResponse typed(UUID key, String path, String left) throws Exception {
        var request = post(path)
                .with(csrf())
                .param("idempotencyKey", key.toString())
                .param("kind", "RIGHTS")
                .param("title", TITLE);
        return answer(left == null ? request : request.header("HX-Trigger-Name", left));
    }

    private String shown(String path) throws Exception {
        var answer = answer(get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.locale(Locale.ENGLISH).session(session).with(SignedIn.as("INVESTOR", null)))
                .andReturn()
                .getResponse();
    }
}
