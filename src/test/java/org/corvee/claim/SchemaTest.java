package org.corvee.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.Credibility;
import org.corvee.model.Cv;
import org.corvee.model.HowKnown;
import org.corvee.model.Marking;
import org.corvee.model.Modality;
import org.corvee.model.Part;
import org.corvee.model.Reliability;
import org.corvee.model.Stance;
import org.corvee.model.Word;
import org.corvee.source.Faults;
import org.corvee.source.Shape;
import org.corvee.source.Spot;
import org.corvee.source.TableReader;
import org.corvee.source.TableRow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schemas that editors check by, and the reader, say the same. */
class SchemaTest {
    private static final Path FIXTURES = Path.of("src/test/resources");
    private static final Path SCHEMAS = Path.of("data/schema");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Shape> SHAPES = Map.of(
            "document", Shapes.DOCUMENT,
            "continuation", Shapes.CONTINUATION,
            "text", Shapes.PINNED_TEXT,
            "review", Shapes.REVIEW,
            "thing", Shapes.THING,
            "testimony", Shapes.TESTIMONY,
            "witness", Shapes.WITNESS,
            "claim", Shapes.CLAIM);

    private static JsonNode read(String schema) throws IOException {
        return JSON.readTree(SCHEMAS.resolve(schema).toFile());
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(read(name));
    }

    private static Set<ValidationMessage> faults(Path document) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        Object record = new Load(settings).loadFromString(Files.readString(document));
        return schema("document.schema.json").validate(JSON.valueToTree(record));
    }

    private static Set<String> set(JsonNode names) {
        Set<String> set = new TreeSet<>();
        if (names.isObject()) {
            names.fieldNames().forEachRemaining(set::add);
        } else {
            names.forEach(n -> set.add(n.asText()));
        }
        return set;
    }

    @TestFactory
    Stream<DynamicTest> knowsTheKeysOfTheReader() throws IOException {
        JsonNode records = read("document.schema.json").path("$defs");
        return SHAPES.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    JsonNode record = records.path(e.getKey());
                    Map<String, String> former = e.getValue().former();
                    Set<String> keys = new TreeSet<>(e.getValue().keys());
                    keys.addAll(former.keySet());
                    assertEquals(keys, set(record.path("properties")));
                    Set<String> needed = e.getValue().fields().stream()
                            .filter(Shape.Field::needed)
                            .map(Shape.Field::key)
                            .filter(key -> !former.containsValue(key))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertEquals(needed, set(record.path("required")));
                    former.forEach((old, key) -> assertEquals(
                            Set.of(Set.of(old), Set.of(key)),
                            StreamSupport.stream(record.path("oneOf").spliterator(), false)
                                    .map(one -> set(one.path("required")))
                                    .collect(Collectors.toSet())));
                    assertFalse(record.path("additionalProperties").asBoolean(true));
                }));
    }

    @Test
    void knowsTheWordsOfTheReader() throws IOException {
        JsonNode records = read("document.schema.json").path("$defs");
        assertEquals(words(Marking.class), set(records.at("/marking/enum")));
        assertEquals(words(HowKnown.class), set(records.at("/testimony/properties/known/enum")));
        assertEquals(words(Reliability.class), set(records.at("/testimony/properties/reliability/enum")));
        assertEquals(words(Modality.class), set(records.at("/claim/properties/modality/enum")));
        assertEquals(words(Stance.class), set(records.at("/claim/properties/stance/enum")));
        assertEquals(words(Part.class), set(records.at("/claim/properties/part/enum")));
        assertEquals(words(Credibility.class), set(records.at("/claim/properties/credibility/enum")));
    }

    /**
     * It names each property and each class that data may use, with what the ontology says of it, so that an editor completes
     * them; {@code -Dcorvee.golden=renew} writes them anew after a change of the ontology.
     */
    @Test
    void namesTheTermsOfTheOntology() throws IOException {
        Graph ontology = RDFParser.source(Path.of("ontology/corvee.ttl"))
                .lang(Lang.TURTLE)
                .toGraph();
        ObjectNode schema = (ObjectNode) read("document.schema.json");
        ObjectNode named = schema.deepCopy();
        ObjectNode terms = (ObjectNode) named.path("$defs");
        terms.set(
                "property",
                terms(
                        ontology,
                        "A property of the ontology.",
                        ontology.find(
                                Node.ANY,
                                NodeFactory.createURI(Cv.term("usableInFacts")),
                                NodeFactory.createLiteralByValue(true))));
        terms.set(
                "class",
                terms(
                        ontology,
                        "A class of the ontology; not needed when the id says it.",
                        ontology.find(Node.ANY, RDF.type.asNode(), OWL.Class.asNode())));
        if ("renew".equals(System.getProperty("corvee.golden"))) {
            Files.writeString(
                    SCHEMAS.resolve("document.schema.json"),
                    new GsonBuilder()
                                    .setPrettyPrinting()
                                    .disableHtmlEscaping()
                                    .create()
                                    .toJson(JsonParser.parseString(named.toString()))
                            + "\n");
        }
        assertEquals(named, schema, "the ontology has other terms; renew the schema");
        assertEquals(
                "#/$defs/property",
                schema.at("/$defs/statement/prefixItems/1/$ref").asText());
        assertEquals(
                "#/$defs/class", schema.at("/$defs/thing/properties/type/$ref").asText());
    }

    private static JsonNode terms(Graph ontology, String description, ExtendedIterator<Triple> found) {
        ArrayNode names = JSON.createArrayNode();
        ArrayNode meanings = JSON.createArrayNode();
        found.mapWith(Triple::getSubject).filterKeep(Node::isURI).toList().stream()
                .sorted(Comparator.comparing(SchemaTest::local))
                .forEach(term -> {
                    names.add(local(term));
                    meanings.add(text(ontology, term, RDFS.label.asNode()) + ": "
                            + text(ontology, term, SKOS.definition.asNode()));
                });
        ObjectNode terms = JSON.createObjectNode().put("description", description);
        terms.set("enum", names);
        terms.set("markdownEnumDescriptions", meanings);
        return terms;
    }

    private static String local(Node term) {
        return term.getURI().replaceFirst(".*[#/]", "");
    }

    private static String text(Graph ontology, Node term, Node property) {
        return ontology
                .find(term, property, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** An editor finds the schema by the first line of each file. */
    @TestFactory
    Stream<DynamicTest> eachDocumentNamesItsSchema() throws IOException {
        return files(Path.of("data/documents"), ".yaml")
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertEquals(
                                "# yaml-language-server: $schema=../schema/document.schema.json",
                                Files.readAllLines(file).get(0))));
    }

    private static <E extends Enum<E> & Word> Set<String> words(Class<E> list) {
        return new TreeSet<>(Word.all(list));
    }

    @TestFactory
    Stream<DynamicTest> takesEveryGoodDocument() throws IOException {
        return Stream.concat(
                        files(FIXTURES.resolve("data/documents"), ".yaml"), files(Path.of("data/documents"), ".yaml"))
                .map(f -> DynamicTest.dynamicTest(
                        f.toString(),
                        () -> assertEquals(
                                Set.of(),
                                faults(f).stream()
                                        .filter(fault -> !f.startsWith(FIXTURES) || !isOfAnotherOntology(fault))
                                        .collect(Collectors.toSet()))));
    }

    /** The invented harbour has properties of its own. */
    private static boolean isOfAnotherOntology(ValidationMessage fault) {
        return fault.getType().equals("enum")
                && fault.getInstanceLocation().toString().matches(".*statements\\[\\d+]\\[1]");
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryDocumentOfBadShape() throws IOException {
        return files(FIXTURES.resolve("bad/shape"), ".yaml")
                .map(f -> DynamicTest.dynamicTest(f.toString(), () -> assertNotEquals(Set.of(), faults(f))));
    }

    @Test
    void knowsTheColumnsOfTheReader() throws IOException {
        assertEquals(
                new TreeSet<>(Shapes.COLUMNS), set(read("reference.schema.json").path("properties")));
    }

    @TestFactory
    Stream<DynamicTest> takesEveryGoodRow() throws IOException {
        return Stream.concat(
                        files(FIXTURES.resolve("data/reference"), ".csv"), files(Path.of("data/reference"), ".csv"))
                .map(f -> DynamicTest.dynamicTest(f.toString(), () -> assertEquals(Set.of(), rowFaults(f))));
    }

    @TestFactory
    Stream<DynamicTest> refusesRowsOfBadShape() {
        return Stream.of("missing-cells.csv", "missing-column.csv", "name-without-language.csv")
                .map(FIXTURES.resolve("bad/table")::resolve)
                .map(f -> DynamicTest.dynamicTest(f.toString(), () -> assertNotEquals(Set.of(), rowFaults(f))));
    }

    private static Set<ValidationMessage> rowFaults(Path table) throws IOException {
        JsonSchema schema = schema("reference.schema.json");
        List<TableRow> rows = new ArrayList<>();
        new TableReader(table.toString(), new Faults()).read(table, new TableReader.Rows() {
            @Override
            public void header(Spot spot, List<String> columns) {}

            @Override
            public void row(TableRow row) {
                rows.add(row);
            }
        });
        return rows.stream()
                .flatMap(r -> schema.validate(JSON.valueToTree(r.cells())).stream())
                .collect(Collectors.toSet());
    }

    /** The files of a folder, of which there are some. */
    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
            assertFalse(files.isEmpty(), folder + " has no " + ending);
            return files.stream();
        }
    }
}
