package io.makegood.recovery;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The rules of the house. */
@AnalyzeClasses(packages = "io.makegood.recovery", importOptions = DoNotIncludeTests.class)
class RecoveryArchitectureTest {

    @ArchTest
    static final ArchRule the_contract_is_known_only_at_the_border = noClasses()
            .that()
            .resideOutsideOfPackages("..inbound..", "..outbound..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.makegood.events..");

    @ArchTest
    static final ArchRule http_is_known_only_in_rest = noClasses()
            .that()
            .resideOutsideOfPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule messaging_is_known_only_in_inbound = noClasses()
            .that()
            .resideOutsideOfPackage("..inbound..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule the_database_is_known_only_in_repositories = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("s")
            .should()
            .dependOnClassesThat(resideInAPackage("io.quarkus.hibernate..")
                    .or(resideInAPackage("java.sql.."))
                    .or(resideInAPackage("io.agroal.."))
                    .or(simpleName("EntityManager")));

    @ArchTest
    static final ArchRule a_transaction_is_a_use_case = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .bePublic()
            .andShould()
            .beDeclaredInClassesThat()
            .resideInAnyPackage("..cases", "..duty", "..inbound");

    @ArchTest
    static final ArchRule triage_is_pure = classes()
            .that()
            .resideInAPackage("..triage..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..triage..", "java..");

    @ArchTest
    static final ArchRule features_keep_off_each_others_rest = noClasses()
            .that()
            .resideOutsideOfPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..rest..");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("io.makegood.recovery.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule fields_are_not_injected = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule ids_come_from_the_kit = noClasses().should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule entities_stay_in_their_feature =
            classes().that().areAnnotatedWith(Entity.class).should().notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule entities_have_behaviour_and_no_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotStartingWith("set");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|Service|Processor|Handler)")
            .andShould()
            .haveNameNotMatching(".*\\.(Abstract|Base)[A-Z].*");
}
