package org.corvee;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.corvee.store.Snapshot;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of rooms of the design: a room imports only what it names, and some never see Jena. */
class RoomsTest {
    private static final JavaClasses CORVEE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.corvee");

    /** What each room may import of ours; every room may ask {@code model}. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("source", Set.of()),
            Map.entry("capture", Set.of()),
            Map.entry("claim", Set.of("source")),
            Map.entry("drift", Set.of("claim", "source")),
            Map.entry("propose", Set.of("claim", "source")),
            Map.entry("list", Set.of("claim", "source")),
            Map.entry("triple", Set.of("claim", "source")),
            Map.entry("store", Set.of()),
            Map.entry("query", Set.of("store")),
            Map.entry("evidence", Set.of("query", "store")),
            Map.entry("search", Set.of("evidence", "query", "store")),
            Map.entry("match", Set.of("evidence", "query", "store", "source")),
            Map.entry("audit", Set.of("evidence", "query", "store")),
            Map.entry("release", Set.of("evidence", "query", "store")),
            Map.entry("replica", Set.of("release", "store")),
            Map.entry("memo", Set.of("evidence", "audit", "query", "store")),
            Map.entry("page", Set.of("evidence", "audit", "release", "memo", "query")),
            Map.entry(
                    "web",
                    Set.of("page", "release", "replica", "memo", "audit", "search", "evidence", "query", "store")),
            Map.entry(
                    "curate",
                    Set.of(
                            "source",
                            "capture",
                            "claim",
                            "drift",
                            "propose",
                            "match",
                            "evidence",
                            "query",
                            "page",
                            "web")),
            Map.entry(
                    "bench",
                    Set.of(
                            "source",
                            "claim",
                            "triple",
                            "store",
                            "query",
                            "evidence",
                            "search",
                            "audit",
                            "release",
                            "memo",
                            "page",
                            "web")),
            Map.entry(
                    "cli",
                    Set.of(
                            "source",
                            "capture",
                            "claim",
                            "drift",
                            "propose",
                            "list",
                            "triple",
                            "store",
                            "query",
                            "evidence",
                            "search",
                            "match",
                            "audit",
                            "release",
                            "replica",
                            "memo",
                            "page",
                            "web",
                            "curate",
                            "bench")));

    @TestFactory
    Stream<DynamicTest> importsOnlyTheRoomsThatTheDesignAllows() {
        return MAY_IMPORT.keySet().stream()
                .sorted()
                .map(room -> DynamicTest.dynamicTest(room, () -> noClasses()
                        .that()
                        .resideInAPackage(inside(room))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(forbidden(room)))
                        .allowEmptyShould(true)
                        .check(CORVEE)));
    }

    @Test
    void everyClassLivesInARoom() {
        String[] rooms = MAY_IMPORT.keySet().stream().map(RoomsTest::inside).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(CORVEE);
    }

    @Test
    void readersAndPagesNeverSeeJena() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        inside("model"),
                        inside("source"),
                        inside("capture"),
                        inside("claim"),
                        inside("drift"),
                        inside("propose"),
                        inside("list"),
                        inside("page"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.jena.."))
                .check(CORVEE);
    }

    @Test
    void onlyTheSearchSeesLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("search"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.lucene.."))
                .check(CORVEE);
    }

    @Test
    void whatIsPulledIsOpenedByTheStoreAlone() {
        noClasses()
                .that()
                .resideInAPackage(inside("replica"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.jena..", "org.eclipse.jetty.."))
                .orShould()
                .dependOnClassesThat(assignableTo(Snapshot.class))
                .check(CORVEE);
    }

    @Test
    void curatedFilesAreWrittenByOneClass() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        inside("capture"),
                        inside("claim"),
                        inside("curate"),
                        inside("drift"),
                        inside("list"),
                        inside("match"))
                .and()
                .doNotHaveSimpleName("KeptReadingWriter")
                .should()
                .callMethod(Files.class, "move", Path.class, Path.class, CopyOption[].class)
                .because("WholeFile waits for the disk, of the file and of its folder")
                .check(CORVEE);
    }

    @Test
    void noRoomIsInACircle() {
        slices().matching("org.corvee.(*)..").should().beFreeOfCycles().check(CORVEE);
    }

    @Test
    void noPackageIsADrawerForOddments() {
        List<String> drawers = List.of("..util..", "..utils..", "..common..", "..impl..", "..helper..", "..internal..");
        noClasses().should().resideInAnyPackage(drawers.toArray(String[]::new)).check(CORVEE);
    }

    private static String[] forbidden(String room) {
        Set<String> rooms = new TreeSet<>(MAY_IMPORT.keySet());
        rooms.removeAll(MAY_IMPORT.getOrDefault(room, Set.of()));
        rooms.remove(room);
        rooms.remove("model");
        return rooms.stream().map(RoomsTest::inside).toArray(String[]::new);
    }

    private static String inside(String room) {
        return "org.corvee." + room + "..";
    }
}
