package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListTest extends ServiceTest {

    @Test
    void pagesFollowOneAnotherNewestFirstWithoutGapOrRepeat() {
        var investor = newInvestor();
        var filed = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            filed.add(0, filed(FilingMother.rights(), investor));
        }
        var oldestFirst = new ArrayList<>(filed);
        Collections.reverse(oldestFirst);
        assertThat(walk("/api/complaints?limit=3", investor)).containsExactlyElementsOf(filed);
        assertThat(walk("/api/complaints?limit=3&sort=filedAt", investor)).containsExactlyElementsOf(oldestFirst);
    }

    @Test
    void eachConditionNarrowsTheList() {
        var investor = newInvestor();
        var review = FilingMother.needsReview();
        review.put("region", "CITY");
        var waiting = filed(review, investor);
        var accepted = filed(FilingMother.rights(), investor);
        var assigned = filed(FilingMother.rights(), investor);
        command(assigned, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH")));

        assertThat(walk("/api/complaints?status=SUBMITTED", investor)).containsExactly(waiting);
        assertThat(walk("/api/complaints?status=ACCEPTED,ASSIGNED", investor)).containsExactly(assigned, accepted);
        assertThat(walk("/api/complaints?region=CITY", investor)).containsExactly(waiting);
        assertThat(walk("/api/complaints?category=EXTORTION", investor)).isEmpty();
        assertThat(walk("/api/complaints?department=SCI_TECH", investor)).containsExactly(assigned);
        assertThat(walk("/api/complaints?externalId=" + review.get("externalId"), investor))
                .containsExactly(waiting);
        assertThat(walk("/api/complaints?dueBefore=2099-01-01T00:00:00Z", investor))
                .isEmpty();
    }

    @Test
    void aCursorBelongsToItsOrder() {
        var investor = newInvestor();
        filed(FilingMother.rights(), investor);
        filed(FilingMother.rights(), investor);
        var next = api.get("/api/complaints?limit=1", investor).text("next");
        assertThat(api.get("/api/complaints?limit=1&sort=receivedAt&cursor=" + next, investor)
                        .status())
                .isEqualTo(400);
    }

    private List<String> walk(String path, String token) {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = api.get(path + (next.isEmpty() ? "" : "&cursor=" + next), token);
            assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
            page.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
            next = page.text("next");
        } while (!next.isEmpty());
        return ids;
    }
}
