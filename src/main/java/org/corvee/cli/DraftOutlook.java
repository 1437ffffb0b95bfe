package org.corvee.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.finding.Rules;
import org.corvee.curate.OpenDocument;
import org.corvee.curate.Workbench;
import org.corvee.curate.desk.Outlook;
import org.corvee.curate.desk.Outlook.Change;
import org.corvee.curate.desk.Outlook.ThingLines;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.triple.ClaimTriples;
import org.corvee.triple.Iris;
import org.jspecify.annotations.Nullable;

/**
 * Builds the graph in memory as it is saved and as the draft would have it, and tells the difference.
 *
 * <p>What the other files say is read once, and again when one of them has changed.
 */
final class DraftOutlook implements Outlook.Maker {
    private final Workbench desk;
    private final GraphRules rules;
    private final String policy;
    private @Nullable Rules law;
    private @Nullable Around around;
    private @Nullable Saved saved;

    DraftOutlook(Workbench desk, GraphRules rules, String policy) {
        this.desk = desk;
        this.rules = rules;
        this.policy = policy;
    }

    @Override
    public synchronized Outlook of(OpenDocument document) throws IOException {
        String draft = document.draft().text();
        if (!document.isUnsaved()) {
            return new Outlook(List.of(), List.of());
        }
        List<Triple> others = others(document);
        String base = document.file().read().text();
        Saved now = saved;
        if (now == null || !now.text().equals(base) || now.others() != others) {
            now = new Saved(base, others, seen(document, base, others));
            saved = now;
        }
        return now.seen().comparedWith(seen(document, draft, others));
    }

    private List<Triple> others(OpenDocument document) throws IOException {
        Object version = desk.versionOfOthers(document);
        Around now = around;
        if (now == null
                || !now.document().equals(document.id())
                || !now.version().equals(version)) {
            List<Triple> triples = new ArrayList<>();
            desk.readOthers(document, new ClaimTriples(rules.iris(), into(triples)));
            rules.terms(into(triples));
            now = new Around(document.id(), version, triples);
            around = now;
        }
        return now.triples();
    }

    private static StreamRDF into(List<Triple> triples) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        };
    }

    private Seen seen(OpenDocument document, String text, List<Triple> others) throws IOException {
        Rules known = law;
        Rules all = known == null ? rules.law() : known;
        law = all;
        return rules.look(
                policy,
                all,
                into -> {
                    others.forEach(into::triple);
                    try {
                        desk.read(document, text, new ClaimTriples(rules.iris(), into));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                graph -> Seen.of(graph, all, rules.iris(), document.id()));
    }

    /** What the files around a document say. */
    private record Around(String document, Object version, List<Triple> triples) {}

    /** What the graph is with the file as it is saved. */
    private record Saved(String text, List<Triple> others, Seen seen) {}

    /**
     * What a curator wants to know of a graph.
     *
     * @param facts that rest on the document
     * @param findings of the whole graph
     * @param pages the facts about each thing that the document names, by its id
     */
    private record Seen(Set<String> facts, Findings findings, Map<String, List<String>> pages) {
        static Seen of(DatasetGraph dataset, Rules law, Iris iris, String document) {
            EvidenceGraph graph = EvidenceGraph.of(dataset.getDefaultGraph());
            Set<String> facts = new TreeSet<>();
            Map<String, Node> things = new TreeMap<>();
            for (Claim claim : graph.claimsIn(iris.document(document))) {
                Optional.ofNullable(claim.statement()).ifPresent(statement -> {
                    if (claim.isAsserted()) {
                        facts.add(statement.sentence());
                    }
                    things.put(
                            statement.subject().id(),
                            NodeFactory.createURI(statement.subject().iri()));
                });
            }
            Map<String, List<String>> pages = new LinkedHashMap<>();
            things.forEach((id, thing) -> pages.put(id, lines(graph, thing)));
            return new Seen(facts, Findings.derive(dataset, law), pages);
        }

        private static List<String> lines(EvidenceGraph graph, Node thing) {
            return graph.claimsAbout(thing).stream()
                    .flatMap(claim -> line(claim, thing).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        private static Optional<String> line(Claim claim, Node thing) {
            return Optional.ofNullable(claim.statement()).map(statement -> {
                boolean isSubject = statement.subject().iri().equals(thing.getURI());
                String words = isSubject
                        ? "%s · %s"
                                .formatted(
                                        statement.predicate().text(),
                                        statement.object().text())
                        : statement.sentence();
                return claim.isAsserted()
                        ? words
                        : "%s (no fact: %s)".formatted(words, claim.status().word());
            });
        }

        /** What comes and what goes from this to another. */
        Outlook comparedWith(Seen other) {
            List<Change> changes = new ArrayList<>();
            Set<String> all = new LinkedHashSet<>(other.facts);
            all.addAll(facts);
            for (String fact : all) {
                if (!facts.contains(fact) || !other.facts.contains(fact)) {
                    changes.add(new Change("fact", other.facts.contains(fact), fact));
                }
            }
            other.findings.without(findings).forEach(finding -> changes.add(change(finding, true)));
            findings.without(other.findings).forEach(finding -> changes.add(change(finding, false)));
            List<ThingLines> touched = other.pages.entrySet().stream()
                    .filter(page -> !Objects.equals(page.getValue(), pages.get(page.getKey())))
                    .map(page -> new ThingLines(
                            page.getKey(), marked(page.getValue(), pages.getOrDefault(page.getKey(), List.of()))))
                    .toList();
            return new Outlook(changes, touched);
        }

        /** The lines of a page, what is new on it first. */
        private static List<String> marked(List<String> lines, List<String> before) {
            return Stream.concat(
                            lines.stream()
                                    .filter(line -> !before.contains(line))
                                    .map(line -> "new: " + line),
                            lines.stream().filter(before::contains))
                    .toList();
        }

        private static Change change(Finding finding, boolean isNew) {
            return new Change(kind(finding), isNew, finding.basis().label());
        }

        private static String kind(Finding finding) {
            if (finding instanceof Conflict) {
                return "conflict";
            }
            if (finding instanceof Corroboration) {
                return "count of origins";
            }
            return finding instanceof ComplianceFinding ? "duty" : "finding";
        }
    }
}
