package org.redress.complaint;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** web, kafka, mongo, pdf, then use cases and ports, then the model, then the contracts, then the JDK. */
class ArchitectureTest {

    private static final String ROOT = "org.redress.complaint.";
    private static final String CONTRACTS = "org.redress.contracts..";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.redress.complaint");
    private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages("org.redress.complaint");

    private static ArchRule onlyDependsOn(String feature, String... packages) {
        return classes()
                .that()
                .resideInAPackage(ROOT + feature)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    @Test
    void theModelKnowsOnlyTheJdkAndTheContracts() {
        onlyDependsOn("model", ROOT + "model", CONTRACTS, "java..").check(PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record",
                "filing",
                "lifecycle",
                "reading",
                "audit",
                "access",
                "retention",
                "directory",
                "printing"
            })
    void useCasesAndPortsKnowNoTechnologyAndNoOtherFeature(String feature) {
        onlyDependsOn(feature, ROOT + feature, ROOT + "record", ROOT + "model", CONTRACTS, "java..")
                .check(PRODUCTION);
    }

    /** A file is put to a complaint, and a call-back answered, by a command like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"attachment", "callback"})
    void whatGivesCommandsKnowsTheLifecycleBesides(String feature) {
        onlyDependsOn(feature, ROOT + feature, ROOT + "lifecycle", ROOT + "record", ROOT + "model", CONTRACTS, "java..")
                .check(PRODUCTION);
    }

    @Test
    void theRuleHasTeeth() {
        assertThatThrownBy(() -> onlyDependsOn("mongo", ROOT + "mongo", ROOT + "model", CONTRACTS, "java..")
                        .check(PRODUCTION))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.springframework.data.mongodb");
        assertThat(PRODUCTION).hasSizeGreaterThan(60);
    }

    private static final List<String> ADAPTERS = List.of("web", "kafka", "mongo", "tika", "pdf", "jose");

    @Test
    void adaptersNeverSeeEachOther() {
        for (var adapter : ADAPTERS) {
            var others = ADAPTERS.stream()
                    .filter(other -> !other.equals(adapter))
                    .map(other -> ROOT + other)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + adapter)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(PRODUCTION);
        }
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage(ROOT + "web")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ROOT + "record")
                        .check(PRODUCTION))
                .isInstanceOf(AssertionError.class);
    }

    /** Replacing a document that has an outbox would bring published events back and wipe due dates out. */
    private static final ArchRule DELTAS_ONLY = noClasses()
            .should()
            .callMethodWhere(
                    target(nameMatching("save|saveAll|replaceOne|findOneAndReplace|findAndReplace|replace(First)?"))
                            .and(target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                            "org.springframework.data..", "com.mongodb..")))));

    @Test
    void documentsAreChangedByDeltasOnly() {
        DELTAS_ONLY.check(PRODUCTION);
    }

    /** The audit's test does replace a document, as a tamperer would. */
    @Test
    void theDeltaRuleHasTeeth() {
        assertThatThrownBy(() -> DELTAS_ONLY.check(WITH_TESTS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("AuditTest");
    }

    @Test
    void packagesAreFreeOfCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.redress.complaint.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCTION);
    }
}
