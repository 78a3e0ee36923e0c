package org.redress.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ContractsKnowOnlyTheJdkTest {

    private static final ArchRule JDK_ONLY =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("org.redress.contracts..", "java..");

    @Test
    void anybodyCanReadTheContractsWithoutALibrary() {
        JavaClasses contracts = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.redress.contracts");
        assertThat(contracts).isNotEmpty();
        JDK_ONLY.check(contracts);
    }

    /** A rule that cannot fail protects nothing: it must reject the tests, which use libraries. */
    @Test
    void theRuleHasTeeth() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.redress.contracts");
        assertThatThrownBy(() -> JDK_ONLY.check(tests))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.junit");
    }
}
