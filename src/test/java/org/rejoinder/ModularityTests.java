package org.rejoinder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rejoinder");

    @Test
    void arrowsPointDownwardsOnlyAndHiddenRoomsStayHidden() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void vaadinIsKnownToTheScreensAndTheDoorOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.rejoinder", "org.rejoinder.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(HOUSE);
    }

    @Test
    void langChainIsKnownToTheModelOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rejoinder.assistant.model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .check(HOUSE);
    }

    @Test
    void socketsAreOpenedByTheWireOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rejoinder.collab.wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.socket..", "jakarta.websocket..")
                .check(HOUSE);
    }

    @Test
    void textIsFreeOfFrameworks() {
        classes()
                .that()
                .resideInAPackage("org.rejoinder.text..")
                .and()
                .haveSimpleNameNotContaining("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.rejoinder.text..")
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "account", "letter", "collab", "assistant", "drafts", "publish", "ui"})
    void aRoomsBaseDoesNotKnowItsInnerRooms(String room) {
        noClasses()
                .that()
                .resideInAPackage("org.rejoinder." + room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.rejoinder." + room + ".*..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }
}
