package fi.palvelutarjotin.catalog.testing;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What holds in every module; each module's own architecture test adds what holds only there. */
public final class HouseRules {

    private static final int MOST_LINES = 400;

    private static final ImportOption WRITTEN_BY_HAND =
            location -> !location.matches(java.util.regex.Pattern.compile(".*/\\$[^/]*\\.class"));

    private HouseRules() {}

    /** The classes of a module, without its tests and without what annotation processors make. */
    public static JavaClasses classesOf(String module) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .withImportOption(WRITTEN_BY_HAND)
                .importPackages("fi.palvelutarjotin." + module);
    }

    /** Checks what holds in every module. */
    public static void check(JavaClasses module, String name) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.annotation..", "tools.jackson..")
                .because("Jackson 2 and 3 differ there; Micronaut Serde does the same without, and survives the move")
                .check(module);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.micronaut.core.annotation.Nullable")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.micronaut.core.annotation.NonNull")
                .because("the house has one notion of null, JSpecify's, and the compiler checks that one only")
                .check(module);
        classes()
                .should(resideInANullMarkedPackage())
                .because("where a package is not @NullMarked, the compiler does not check it for null")
                .check(module);
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
                .because("such a name does not say what the class knows; a class is named for that")
                .check(module);
        slices().matching("fi.palvelutarjotin." + name + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features that need each other in a circle can only be understood and changed together")
                .check(module);
        slices().matching("fi.palvelutarjotin." + name + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("the parts of a feature must be readable one after another, too")
                .check(module);
    }

    /** Checks that no source file of the module, whose folder the test runs in, is too long to be understood. */
    public static void checkLengthOfFiles() throws IOException {
        var tooLong = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(HouseRules::isSource).toList()) {
                try (var lines = Files.lines(file)) {
                    var count = lines.count();
                    if (count > MOST_LINES) {
                        tooLong.add("%s: %d lines".formatted(file, count));
                    }
                }
            }
        }
        assertThat(tooLong)
                .as("because a file of more than %d lines makes one scroll to understand it", MOST_LINES)
                .isEmpty();
    }

    /** What others wrote is kept as it came, in folders called vendor. */
    private static boolean isSource(Path file) {
        return !file.toString().contains("/static/vendor/")
                && List.of(".java", ".html", ".js", ".css", ".sql").stream()
                        .anyMatch(ending -> file.toString().endsWith(ending));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(violated(type, type.getPackageName() + " is not @NullMarked: " + type.getName()));
                }
            }
        };
    }
}
