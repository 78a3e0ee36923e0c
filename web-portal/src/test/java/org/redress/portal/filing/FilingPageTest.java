package org.redress.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.portal.services.Problem.FieldProblem;

class FilingPageTest {

    private static final FieldProblem NO_TITLE = new FieldProblem("title", "required", "This is required.");
    private static final FieldProblem NO_OFFICE = new FieldProblem("respondent", "required", "This is required.");
    private static final FieldProblem NO_WAY_TO_REACH =
            new FieldProblem("complainant.contact", "contact-missing", "Please give one.");

    @Test
    void onlyFieldsThatWereTouchedAreFoundFaultWith() {
        var page = FilingPage.of(Map.of(), List.of(NO_TITLE, NO_OFFICE), Set.of("title"));
        assertThat(page.errors()).isEqualTo(Map.of("title", "This is required."));
    }

    @Test
    void whatIsMissingIsNamedWholeAndInTheOrderOfThePage() {
        var page = FilingPage.of(Map.of(), List.of(NO_WAY_TO_REACH, NO_OFFICE, NO_TITLE), Set.of());
        assertThat(page.missing())
                .extracting(FieldProblem::field)
                .containsExactly("title", "respondent.name", "complainant.contact.email");
    }

    @Test
    void whatIsMissingIsToldApartFromWhatIsWrong() {
        var malformed = new FieldProblem("complainant.contact.email", "wrong-format", "This does not have ...");
        var page = FilingPage.of(Map.of(), List.of(malformed, NO_TITLE, NO_OFFICE), Set.of());
        assertThat(page.lacking()).extracting(FieldProblem::field).containsExactly("title", "respondent.name");
        assertThat(page.faulty()).containsExactly(malformed);
    }

    @Test
    void aDraftRemembersWhatWasTypedAndWhatWasLeftEmpty() {
        var draft = new Draft(UUID.randomUUID());
        draft.take(Map.of("title", "乱收费", "_csrf", "secret"), "narrative");
        assertThat(draft.touched()).containsExactlyInAnyOrder("title", "narrative");
        assertThat(draft.values()).containsEntry("title", "乱收费").doesNotContainKey("_csrf");
        draft.take(Map.of("title", ""), null);
        assertThat(draft.values()).containsEntry("title", "");
        assertThat(draft.touched()).contains("title");
    }
}
