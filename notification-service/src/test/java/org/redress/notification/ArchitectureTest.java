package org.redress.notification;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/** What may know what; each rule with a twin that proves it can fail. */
class ArchitectureTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.redress.notification");

    private static final String CALENDAR_MODEL = "org.redress.notification.calendar.model";

    private static ArchRule onlyKnows(String pkg, String... more) {
        var allowed = new String[more.length + 2];
        System.arraycopy(more, 0, allowed, 0, more.length);
        allowed[more.length] = pkg;
        allowed[more.length + 1] = "java..";
        return classes()
                .that()
                .resideInAPackage(pkg)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    @Test
    void theModelsKnowTheJdkTheContractsAndTheCalendarOnly() {
        onlyKnows(CALENDAR_MODEL).check(PRODUCTION);
        onlyKnows("org.redress.notification.deadline.model", "org.redress.contracts..", CALENDAR_MODEL)
                .check(PRODUCTION);
        onlyKnows("org.redress.notification.notice.model", "org.redress.contracts..")
                .check(PRODUCTION);
        onlyKnows("org.redress.notification.delivery.model").check(PRODUCTION);
        onlyKnows("org.redress.notification.webhook.model", "org.redress.notification.notice.model", "javax.crypto..")
                .check(PRODUCTION);
    }

    @Test
    void theModelRuleHasTeeth() {
        assertThat(PRODUCTION).isNotEmpty();
        assertThatThrownBy(() ->
                        onlyKnows("org.redress.notification.deadline.kafka").check(PRODUCTION))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.apache.kafka");
    }

    private static ArchRule adaptersAreNotKnownBy(String pkg) {
        return noClasses()
                .that()
                .resideInAPackage(pkg)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..web", "..mongo", "..kafka", "..yaml", "..mail", "org.redress..http");
    }

    @Test
    void useCasesDoNotKnowTheirAdapters() {
        adaptersAreNotKnownBy("org.redress.notification.deadline").check(PRODUCTION);
        adaptersAreNotKnownBy("org.redress.notification.notice").check(PRODUCTION);
        adaptersAreNotKnownBy("org.redress.notification.delivery").check(PRODUCTION);
        adaptersAreNotKnownBy("org.redress.notification.webhook").check(PRODUCTION);
    }

    @Test
    void theAdapterRuleHasTeeth() {
        assertThatThrownBy(() -> adaptersAreNotKnownBy("org.redress.notification.deadline.web")
                        .check(PRODUCTION))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void featuresAreFreeOfCycles() {
        slices().matching("org.redress.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCTION);
    }

    private static ArchRule noDocumentIsReplaced() {
        return noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(MongoOperations.class)))
                        .and(target(nameMatching("save|findAndReplace|replace"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(MongoCollection.class)))
                        .and(target(nameMatching("replaceOne|findOneAndReplace"))));
    }

    @Test
    void documentsAreChangedByDeltasOnly() {
        noDocumentIsReplaced().check(PRODUCTION);
    }

    @Test
    void theDeltaRuleHasTeeth() {
        assertThatThrownBy(() -> noDocumentIsReplaced().check(new ClassFileImporter().importClasses(Replacing.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("replaceOne");
    }

    /** What must not be written. */
    static final class Replacing {

        void replace(MongoCollection<Document> documents, Document document) {
            documents.replaceOne(Filters.eq("_id", document.get("_id")), document);
        }
    }
}
