package onrecord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rooms of the code and the doors between them. */
@AnalyzeClasses(packages = "onrecord", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("onrecord.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_cycles_among_the_rooms_within_a_room =
            slices().matching("onrecord.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_ports_know_no_engine = noClasses()
            .that()
            .resideInAnyPackage("onrecord.search", "onrecord.search.query", "onrecord.search.answer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "onrecord.search.lucene..");

    @ArchTest
    static final ArchRule only_commands_open_the_lucene_searcher = noClasses()
            .that()
            .resideOutsideOfPackages("onrecord.search.lucene..", "onrecord.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("onrecord.search.lucene..");

    @ArchTest
    static final ArchRule rooms_know_only_those_before_them = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("onrecord..")
            .layer("text")
            .definedBy("onrecord.text..")
            .layer("model")
            .definedBy("onrecord.model..")
            .layer("users")
            .definedBy("onrecord.users..")
            .layer("identity")
            .definedBy("onrecord.identity..")
            .layer("keep")
            .definedBy("onrecord.keep..")
            .layer("json")
            .definedBy("onrecord.json..")
            .layer("export")
            .definedBy("onrecord.export..")
            .layer("read")
            .definedBy("onrecord.read..")
            .layer("extract")
            .definedBy("onrecord.extract..")
            .layer("quote")
            .definedBy("onrecord.quote..")
            .layer("index")
            .definedBy("onrecord.index..")
            .layer("search")
            .definedBy("onrecord.search..")
            .layer("link")
            .definedBy("onrecord.link..")
            .layer("ingest")
            .definedBy("onrecord.ingest..")
            .layer("serve")
            .definedBy("onrecord.serve..")
            .layer("cluster")
            .definedBy("onrecord.cluster..")
            .layer("cli")
            .definedBy("onrecord.cli..")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("model")
            .mayOnlyAccessLayers("text")
            .whereLayer("users")
            .mayOnlyAccessLayers("text")
            .whereLayer("identity")
            .mayOnlyAccessLayers("text", "model")
            .whereLayer("keep")
            .mayOnlyAccessLayers("text", "model", "identity")
            .whereLayer("json")
            .mayOnlyAccessLayers("text", "model", "link")
            .whereLayer("export")
            .mayOnlyAccessLayers("text", "model", "json", "keep")
            .whereLayer("read")
            .mayOnlyAccessLayers("text", "model")
            .whereLayer("extract")
            .mayOnlyAccessLayers("text", "model", "read", "identity")
            .whereLayer("quote")
            .mayOnlyAccessLayers("text", "model")
            .whereLayer("index")
            .mayOnlyAccessLayers("text", "model", "identity", "keep", "link")
            .whereLayer("link")
            .mayOnlyAccessLayers("text", "model", "identity")
            .whereLayer("search")
            .mayOnlyAccessLayers("text", "model", "index", "identity", "keep", "link")
            .whereLayer("ingest")
            .mayOnlyAccessLayers("text", "model", "json", "read", "extract", "index", "keep", "link")
            .whereLayer("serve")
            .mayOnlyAccessLayers(
                    "text", "model", "users", "json", "export", "read", "index", "keep", "link", "search", "ingest")
            .whereLayer("cluster")
            .mayOnlyAccessLayers("model", "identity", "keep", "link", "index", "search", "text")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule only_commands_open_an_archive_on_a_cluster = noClasses()
            .that()
            .resideOutsideOfPackages("onrecord.cluster..", "onrecord.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("onrecord.cluster..");

    @ArchTest
    static final ArchRule a_cluster_is_asked_over_http_alone =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.opensearch..", "org.elasticsearch..");

    @ArchTest
    static final ArchRule text_and_model_need_the_jdk_alone = noClasses()
            .that()
            .resideInAnyPackage("onrecord.text..", "onrecord.model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "onrecord.text..", "onrecord.model..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule lucene_stays_in_index_and_search = noClasses()
            .that()
            .resideOutsideOfPackages("onrecord.index..", "onrecord.search.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule tika_stays_in_read = noClasses()
            .that()
            .resideOutsideOfPackage("onrecord.read..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.tika..");

    @ArchTest
    static final ArchRule javalin_stays_in_serve = noClasses()
            .that()
            .resideOutsideOfPackage("onrecord.serve..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule only_commands_print = noClasses()
            .that()
            .resideOutsideOfPackage("onrecord.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothing_is_dated_by_the_machine = noClasses()
            .that()
            .resideInAnyPackage(
                    "onrecord.model..", "onrecord.read..", "onrecord.extract..", "onrecord.quote..", "onrecord.index..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now");

    /** Whoever reads "Words" must not have to ask whose. */
    @ArchTest
    static void no_name_stands_in_two_rooms(JavaClasses classes) {
        Map<String, Set<String>> rooms = new TreeMap<>();
        classes.stream()
                .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
                .forEach(one -> rooms.computeIfAbsent(one.getSimpleName(), name -> new TreeSet<>())
                        .add(one.getPackageName()));
        rooms.values().removeIf(those -> those.size() == 1);
        assertEquals(Map.of(), rooms);
    }

    /** A nested type counts as its top class, and so a sealed type and the records within it may know each other. */
    @ArchTest
    static void no_classes_within_a_room_know_each_other_in_a_circle(JavaClasses classes) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass one : classes) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass().getBaseComponentType();
                if (other.getPackageName().equals(one.getPackageName())
                        && !top(other).equals(top(one))) {
                    known.computeIfAbsent(top(one), name -> new TreeSet<>()).add(top(other));
                }
            }
        }
        Map<String, Set<String>> circles = new TreeMap<>();
        known.keySet().forEach(one -> {
            Set<String> circle = new TreeSet<>(reached(one, known));
            circle.removeIf(other -> !reached(other, known).contains(one));
            if (!circle.isEmpty()) {
                circles.put(one, circle);
            }
        });
        assertEquals(Map.of(), circles);
    }

    private static String top(JavaClass one) {
        return one.getEnclosingClass().map(ArchitectureTest::top).orElse(one.getName());
    }

    private static Set<String> reached(String from, Map<String, Set<String>> known) {
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(known.getOrDefault(from, Set.of()));
        while (!next.isEmpty()) {
            String one = next.pop();
            if (reached.add(one)) {
                next.addAll(known.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }
}
