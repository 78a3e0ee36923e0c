package org.redress.routing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class ArchitectureTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.redress.routing");

    private static final DescribedPredicate<JavaMethodCall> REPLACES_DOCUMENT = describe(
            "replaces a document",
            call -> Set.of("save", "replaceOne", "replace", "findAndReplace").contains(call.getName())
                    && call.getTargetOwner()
                            .getPackageName()
                            .matches("(org[.]springframework[.]data|com[.]mongodb).*"));

    private static ArchRule onlyJdkContractsAndModels(String model) {
        return classes()
                .that()
                .resideInAPackage(model)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.redress.routing..model..", "..routing.language..", "org.redress.contracts..", "java..");
    }

    private static ArchRule knowsNothingOf(String user, String... used) {
        return noClasses()
                .that()
                .resideInAPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(used);
    }

    private static ArchRule neverReplacesDocuments(String packages) {
        return noClasses().that().resideInAPackage(packages).should().callMethodWhere(REPLACES_DOCUMENT);
    }

    @Test
    void aModelKnowsOnlyTheJdkTheContractsAndOtherModels() {
        onlyJdkContractsAndModels("..routing..model..").check(PRODUCTION);
    }

    @Test
    void thatRuleHasTeeth() {
        assertThatThrownBy(() -> onlyJdkContractsAndModels("..routing..mongo..").check(PRODUCTION))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.springframework.data.mongodb");
        assertThat(PRODUCTION).isNotEmpty();
    }

    @Test
    void adaptersAndUseCasesKeepApart() {
        knowsNothingOf("..routing..web..", "..routing..mongo..", "..routing..kafka..")
                .check(PRODUCTION);
        knowsNothingOf("..routing..kafka..", "..routing..mongo..", "..routing..web..")
                .check(PRODUCTION);
        knowsNothingOf("..routing..mongo..", "..routing..kafka..", "..routing..web..")
                .check(PRODUCTION);
        for (var feature : new String[] {"directory", "rule", "decision", "suggestion"}) {
            knowsNothingOf(
                            "org.redress.routing." + feature,
                            "..mongo..",
                            "..kafka..",
                            "..web..",
                            "org.redress.routing..http..")
                    .check(PRODUCTION);
        }
    }

    @Test
    void thoseRulesHaveTeeth() {
        assertThatThrownBy(() -> knowsNothingOf("..routing..web..", "org.redress.routing.decision..")
                        .check(PRODUCTION))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> knowsNothingOf("org.redress.routing.decision", "..rule..")
                        .check(PRODUCTION))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("org.redress.routing.(*)..").should().beFreeOfCycles().check(PRODUCTION);
        slices().matching("org.redress.routing.(*).model..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCTION);
    }

    static final class Careless {

        void write(MongoTemplate mongo) {
            mongo.save("{}", "routingCases");
        }
    }

    @Test
    void thatRuleHasTeethToo() {
        var careless = new ClassFileImporter().importClasses(Careless.class);
        assertThatThrownBy(() -> neverReplacesDocuments("..routing..").check(careless))
                .isInstanceOf(AssertionError.class);
    }

    /** A document that is replaced would bring published events back and forget those that came meanwhile. */
    @Test
    void documentsAreChangedByDeltasOnly() {
        neverReplacesDocuments("..routing..").check(PRODUCTION);
    }
}
