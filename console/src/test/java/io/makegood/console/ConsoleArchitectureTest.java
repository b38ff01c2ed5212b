package io.makegood.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The rules of the house. */
@AnalyzeClasses(packages = "io.makegood.console", importOptions = ImportOption.DoNotIncludeTests.class)
class ConsoleArchitectureTest {

    @ArchTest
    static final ArchRule it_speaks_http_and_owns_no_data = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.makegood.events..",
                    "io.makegood.kit..",
                    "io.makegood.feedback..",
                    "io.makegood.recovery..",
                    "io.makegood.recognition..",
                    "io.makegood.analytics..",
                    "java.sql..",
                    "jakarta.persistence..",
                    "org.apache.kafka..");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("io.makegood.console.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_all_pages_need_knows_no_page = noClasses()
            .that()
            .resideInAPackage("..console.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..console.today..",
                    "..console.cases..",
                    "..console.trace..",
                    "..console.recognition..",
                    "..console.feedback..");

    @ArchTest
    static final ArchRule every_route_says_who_may_take_it = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should(sayWhoMayTakeIt());

    @ArchTest
    static final ArchRule constructors_take_what_is_needed = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_keys_are_random =
            noClasses().that().doNotHaveSimpleName("OnceKeys").should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Processor")
            .orShould()
            .haveSimpleNameEndingWith("Handler")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .orShould()
            .haveSimpleNameStartingWith("Base");

    @ArchTest
    static final ArchRule pages_are_called_pages = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .haveSimpleNameEndingWith("Pages")
            .orShould()
            .haveSimpleNameEndingWith("Actions")
            .orShould()
            .haveSimpleNameEndingWith("Stream");

    private static ArchCondition<JavaMethod> sayWhoMayTakeIt() {
        return new ArchCondition<>("say who may take it, itself or by its class") {
            @Override
            public void check(JavaMethod route, ConditionEvents events) {
                boolean says = says(
                                route.isAnnotatedWith(RolesAllowed.class),
                                route.isAnnotatedWith(PermitAll.class) || route.isAnnotatedWith(Authenticated.class))
                        || says(
                                route.getOwner().isAnnotatedWith(RolesAllowed.class),
                                route.getOwner().isAnnotatedWith(PermitAll.class));
                events.add(new SimpleConditionEvent(route, says, route.getFullName()));
            }
        };
    }

    private static boolean says(boolean roles, boolean all) {
        return roles || all;
    }
}
