package org.redress.outbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.EventTypes;
import org.redress.contracts.RedressEvent;
import org.redress.contracts.Topics;

/** Eventing moves any fact: of the contracts it knows the envelope, never what a complaint is. */
class OutboxKnowsNoComplaintTest {

    private static final Set<String> ENVELOPE = Set.of(
            CloudEventHeaders.class.getName(),
            EventTypes.class.getName(),
            RedressEvent.class.getName(),
            Topics.class.getName());

    private static final ArchRule ENVELOPE_ONLY = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                    "are contracts beyond the envelope",
                    c -> c.getPackageName().equals("org.redress.contracts") && !ENVELOPE.contains(c.getName())));

    @Test
    void eventingKnowsTheEnvelopeOnly() {
        JavaClasses outbox = classes(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        assertThat(outbox).isNotEmpty();
        ENVELOPE_ONLY.check(outbox);
    }

    /** A rule that cannot fail protects nothing: the tests do use events of a complaint. */
    @Test
    void theRuleHasTeeth() {
        assertThatThrownBy(() -> ENVELOPE_ONLY.check(classes(ImportOption.Predefined.ONLY_INCLUDE_TESTS)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("RoutingUndetermined");
    }

    private static JavaClasses classes(ImportOption option) {
        return new ClassFileImporter().withImportOption(option).importPackages("org.redress.outbox");
    }
}
