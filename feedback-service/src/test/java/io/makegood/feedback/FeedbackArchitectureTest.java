package io.makegood.feedback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.makegood.feedback.database.Database;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The rules of the house. */
@AnalyzeClasses(packages = "io.makegood.feedback", importOptions = DoNotIncludeTests.class)
class FeedbackArchitectureTest {

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
            .resideInAPackage("org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule the_database_is_known_only_in_repositories = noClasses()
            .that()
            .resideOutsideOfPackage("..database..")
            .and()
            .haveSimpleNameNotEndingWith("s")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Database.class);

    @ArchTest
    static final ArchRule a_transaction_is_a_use_case = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .resideOutsideOfPackages("..rest..", "..database..", "..outbound..")
            .andShould()
            .beDeclaredInClassesThat(new DescribedPredicate<>("are named by what they do") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getSimpleName()
                            .matches("(Queue|Store|Invite|Request|Finish|Open|Suppress|Record|Tie"
                                    + "|Create|Close|Put|Issue|Revoke)[A-Z].*");
                }
            });

    @ArchTest
    static final ArchRule rules_are_pure = classes()
            .that()
            .resideInAPackage("..ratings..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..ratings..", "java..");

    @ArchTest
    static final ArchRule features_keep_off_each_others_rest = noClasses()
            .that()
            .resideOutsideOfPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..rest..");

    // What is told and heard stands between the features and the contract, and belongs to none of them.
    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("io.makegood.feedback.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAPackage("..outbound.."));

    @ArchTest
    static final ArchRule fields_are_not_injected = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule ids_come_from_the_kit = noClasses().should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|Service|Processor|Handler)")
            .andShould()
            .haveNameNotMatching(".*\\.(Abstract|Base)[A-Z].*");
}
