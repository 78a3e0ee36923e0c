package org.redress.complaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.model.Status;
import org.redress.complaint.model.TextField;
import org.redress.complaint.printing.NoticeKind;
import org.redress.contracts.CardColour;
import org.redress.contracts.ClosingGround;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingWay;
import org.redress.contracts.Kind;
import org.redress.contracts.NonAcceptanceGround;
import org.redress.contracts.Role;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whateverCanStandInADocumentHasAName(String language) {
        var words = ResourceBundle.getBundle(
                "pdf/words",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(Stream.of(
                                codes("status", Status.values()),
                                codes("kind", Kind.values()),
                                codes("complainantType", ComplainantType.values()),
                                codes("nonAcceptanceGround", NonAcceptanceGround.values()),
                                codes("closingGround", ClosingGround.values()),
                                codes("handlingWay", HandlingWay.values()),
                                codes("cardColour", CardColour.values()),
                                codes("role", Role.values()),
                                Arrays.stream(TextField.values()).map(field -> "text." + field.key()),
                                Arrays.stream(NoticeKind.values()).map(kind -> "title." + kind.wireName()),
                                Arrays.stream(ComplaintEvent.class.getPermittedSubclasses())
                                        .map(event ->
                                                "event." + EventTypes.nameOf(event.asSubclass(ComplaintEvent.class))))
                        .flatMap(keys -> keys))
                .allMatch(words::containsKey);
    }

    private static Stream<String> codes(String family, Enum<?>... codes) {
        return Arrays.stream(codes).map(code -> family + "." + code.name());
    }
}
