package org.corvee.release.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.corvee.model.Audience;

/** Small graphs to release. */
public final class Releases {
    static final String BASE = "https://w3id.org/corvee/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private Releases() {}

    /** A graph of so many claims, on things of three claims each; a seed changes what they say. */
    public static Path graph(Path folder, int claims, int seed) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            String claim = BASE + "id/claim/paper.%06d".formatted(i);
            String passage = BASE + "id/document/paper#char=%d,%d".formatted(i, i + 9);
            lines.add(triple(claim, RDF + "type", "<" + BASE + "ontology#Claim>"));
            lines.add(triple(claim, RDF + "subject", "<" + thing(i / 3) + ">"));
            lines.add(triple(claim, RDF + "predicate", "<" + BASE + "ontology#within>"));
            lines.add(triple(claim, RDF + "object", "<" + BASE + "id/place/country>"));
            lines.add(triple(
                    claim, BASE + "ontology#says", "\"It is %d \\\"there\\\" \u00e9 \uae38.\"@en".formatted(seed)));
            lines.add(triple(claim, BASE + "ontology#passage", "<" + passage + ">"));
            lines.add(triple(claim, BASE + "ontology#testimony", "<" + testimony("trader") + ">"));
            lines.add(triple(passage, RDF + "type", "<" + BASE + "ontology#Passage>"));
            lines.add(triple(passage, BASE + "ontology#sha256", "\"%08x\"".formatted(i)));
        }
        for (String voice : List.of("narrator", "trader", "other")) {
            lines.add(triple(testimony(voice), RDF + "type", "<" + BASE + "ontology#Testimony>"));
        }
        for (String relayed : List.of("trader", "other")) {
            lines.add(triple(testimony("narrator"), BASE + "ontology#relays", "<" + testimony(relayed) + ">"));
        }
        Collections.sort(lines);
        Path file = Files.createTempFile(folder, "graph", ".nt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    public static String thing(int number) {
        return BASE + "id/place/p%05d".formatted(number);
    }

    private static String testimony(String voice) {
        return BASE + "id/testimony/paper." + voice;
    }

    private static String triple(String subject, String predicate, String object) {
        return "<" + subject + "> <" + predicate + "> " + object + " .";
    }

    /** A log of releases of these graphs, each in its folder. */
    public static ReleaseLog log(Path folder, List<Path> graphs) throws IOException {
        ReleaseLog log = ReleaseLog.openOrCreate(folder);
        SigningKey key = SigningKey.generate("example.org/corvee");
        for (int i = 0; i < graphs.size(); i++) {
            try (ClaimLeaves leaves = ClaimLeaves.read(graphs.get(i), folder);
                    ReleaseLog.Writing writing = log.write()) {
                LogEntry.Release entry = entry(leaves, i + 1);
                Path packed = Files.createDirectories(log.releaseFolder(entry).resolve("package"));
                Files.copy(graphs.get(i), packed.resolve("graph.nt.gz"));
                writing.append(entry, List.of(key));
            }
        }
        return log;
    }

    public static LogEntry.Release entry(ClaimLeaves leaves, int day) {
        return entry(leaves, day, Audience.PUBLIC);
    }

    static LogEntry.Release entry(ClaimLeaves leaves, int day, Audience audience) {
        return new LogEntry.Release(
                leaves.graph(),
                leaves.tree().size(),
                leaves.tree().root(),
                "default",
                "Corvée test",
                LocalDate.of(2026, 11, day),
                day % 2 == 0 ? "" : "no. " + day,
                audience);
    }
}
