package org.corvee.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes from one build to the next stays on record, and nothing else does. */
class VanishedFileTest {
    private static final Predicate<String> ALL = iri -> true;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Store store() {
        return new Store(folder);
    }

    private BuildId build(Predicate<String> tellable, String... claims) {
        List<Triple> triples = new ArrayList<>(List.of(Builds.triple("graph", "edition", String.join(" ", claims))));
        for (String claim : claims) {
            triples.add(Triple.create(
                    Builds.iri(claim), RDF.type.asNode(), NodeFactory.createURI("https://example.org/Claim")));
            triples.add(Triple.create(
                    Builds.iri(claim),
                    NodeFactory.createURI(Cv.SAYS),
                    NodeFactory.createLiteralLang("It is\tsaid of\n" + claim + ".", "en")));
        }
        try (StoreBuild build = StoreBuild.begin(store(), Builds.recipe(), BuildWatch.none())) {
            triples.forEach(build.data()::triple);
            return build.finish(List.of(), tellable).id();
        }
    }

    private Optional<VanishedThing> find(String claim) {
        try (Snapshot current = store().current().orElseThrow()) {
            return current.vanished(Builds.iri(claim).getURI());
        }
    }

    private long lines() throws IOException {
        Path file = folder.resolve(VanishedFile.NAME);
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    @Test
    void saysWhatItWasAndWhichBuildHadItLast() throws IOException {
        BuildId first = build(ALL, "a", "b");
        assertEquals(Optional.empty(), find("a"));
        build(ALL, "b");
        BuildId third = build(ALL, "b", "c");
        assertEquals(
                Optional.of(new VanishedThing(
                        Builds.iri("a").getURI(), "https://example.org/Claim", "It is said of a.", first)),
                find("a"));
        assertEquals(Optional.empty(), find("b"), "what is there has not vanished");
        assertEquals(Optional.empty(), find("never"));
        build(ALL, "b");
        assertEquals(third, find("c").orElseThrow().last());
        assertEquals(2, lines());
    }

    @Test
    void forgetsWhatComesBackAndWhatMayNotBeTold() throws IOException {
        build(ALL, "a", "b", "c");
        build(ALL, "c");
        assertEquals(2, lines());
        build(ALL, "a", "c");
        assertEquals(Optional.empty(), find("a"));
        assertEquals(1, lines());
        build(iri -> !iri.endsWith("/b") && !iri.endsWith("/c"), "a");
        assertEquals(0, lines(), "what is marked now is not told of, whenever it went");
        assertFalse(Files.exists(folder.resolve(VanishedFile.NAME)));
    }

    @Test
    void findsEachOfMany() throws IOException {
        String[] many = IntStream.range(0, 300).mapToObj(i -> "claim-" + i * 7).toArray(String[]::new);
        build(ALL, many);
        build(ALL, "x");
        assertEquals(300, lines());
        try (Snapshot current = store().current().orElseThrow()) {
            for (String claim : many) {
                assertEquals(
                        "It is said of %s.".formatted(claim),
                        current.vanished(Builds.iri(claim).getURI())
                                .orElseThrow()
                                .words());
            }
            assertTrue(current.vanished(Builds.iri("claim-1").getURI()).isEmpty());
            assertTrue(current.vanished(Builds.iri("zzz").getURI()).isEmpty());
        }
    }
}
