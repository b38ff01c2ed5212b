package io.makegood.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The kit speaks of events and requests, never of customers and cases. */
@AnalyzeClasses(packages = "io.makegood.kit", importOptions = DoNotIncludeTests.class)
class KitArchitectureTest {

    @ArchTest
    static final ArchRule no_word_of_the_domain = classes()
            .should()
            .haveNameNotMatching(
                    ".*(Feedback|Customer|Complaint|Case|Recovery|Recognition|Employee|Survey|Remedy|Score).*");

    @ArchTest
    static final ArchRule no_payload_is_known_here = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.makegood.events.feedback", "io.makegood.events.recovery", "io.makegood.events.recognition");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|Service|Processor|Handler)")
            .andShould()
            .haveNameNotMatching(".*\\.(Abstract|Base)[A-Z].*");

    @ArchTest
    static final ArchRule fields_are_not_injected =
            noClasses().should().dependOnClassesThat().areAssignableTo(jakarta.inject.Inject.class);
}
