package org.corvee.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.corvee.audit.finding.ComplianceFinding;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Corroboration;
import org.corvee.audit.finding.Finding;
import org.corvee.audit.finding.Findings;
import org.corvee.audit.finding.Rules;
import org.corvee.audit.finding.Vicinity;
import org.corvee.curate.OpenDocument;
import org.corvee.curate.Workbench;
import org.corvee.curate.desk.Outlook;
import org.corvee.curate.desk.Outlook.Change;
import org.corvee.curate.desk.Outlook.ThingLines;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.Cv;
import org.corvee.query.LruCache;
import org.corvee.triple.ClaimTriples;
import org.jspecify.annotations.Nullable;

/**
 * Builds the graph in memory as it is saved and as the draft would have it, as far as the draft touches it, and tells the
 * difference.
 *
 * <p>What the other files say is read once, and again when one of them has changed.
 */
final class DraftOutlook implements Outlook.Maker {
    private static final String CONFLICT = "conflict";
    private static final int MOST_ROUNDS = 4;
    private static final int MOST_READ = 8;
    private static final int MOST_STAYING = 20;

    private final Workbench desk;
    private final GraphRules rules;
    private final String policy;
    private @Nullable Rules law;
    private @Nullable Around around;
    private @Nullable Saved saved;
    private List<Triple> terms = List.of();

    DraftOutlook(Workbench desk, GraphRules rules, String policy) {
        this.desk = desk;
        this.rules = rules;
        this.policy = policy;
    }

    @Override
    public synchronized Outlook of(OpenDocument document, List<String> records) throws IOException {
        Around others = around(document);
        List<Triple> before = triples(document, List.of(document.file().read().text()), others);
        List<Triple> after = triples(document, records, others);
        Touched touched = Touched.between(before, after);
        return touched.isNothing() ? Outlook.NONE : compared(document, others, new Drafted(before, after), touched);
    }

    /** Weighs both, once more where the draft itself lays what it touches into something, or something into that. */
    private Outlook compared(OpenDocument document, Around others, Drafted drafted, Touched touched)
            throws IOException {
        Set<Triple> contained = Set.of();
        for (int round = 0; ; round++) {
            List<Triple> near = others.near().isLaw(touched.subjects())
                    ? others.triples()
                    : others.near().around(touched.things(), touched.properties(), contained);
            Seen after = seen(document, near, drafted.after(), touched.subjects());
            Seen before = asSaved(document, near, drafted.before(), touched.subjects());
            Set<Triple> more = new LinkedHashSet<>(contained);
            Stream.concat(before.contained().stream(), after.contained().stream())
                    .filter(triple -> touched.has(triple.getSubject()) || touched.has(triple.getObject()))
                    .filter(triple -> !others.near().contains(triple))
                    .forEach(more::add);
            if (more.equals(contained) || round == MOST_ROUNDS) {
                return before.comparedWith(after);
            }
            contained = more;
        }
    }

    /** What is saved, seen again only when something else of it is touched than at the last look. */
    private Seen asSaved(OpenDocument document, List<Triple> near, List<Triple> own, Set<Node> things)
            throws IOException {
        Saved known = saved;
        if (known == null
                || known.own() != own
                || !known.near().equals(near)
                || !known.seen().pages().keySet().equals(things)) {
            known = new Saved(near, own, seen(document, near, own, things));
            saved = known;
        }
        return known.seen();
    }

    private Around around(OpenDocument document) throws IOException {
        Object version = desk.versionOfOthers(document);
        Around now = around;
        if (now == null
                || !now.document().equals(document.id())
                || !now.version().equals(version)) {
            List<Triple> triples = new ArrayList<>();
            desk.readOthers(document, new ClaimTriples(rules.iris(), into(triples)));
            List<Triple> contained = look(triples, DraftOutlook::contained);
            now = new Around(
                    document.id(), version, triples, new Vicinity(triples, contained), new LruCache<>(MOST_READ));
            around = now;
        }
        return now;
    }

    private static List<Triple> contained(DatasetGraph graph) {
        return graph.getDefaultGraph().stream(Node.ANY, NodeFactory.createURI(Cv.CONTAINED_IN_ALL), Node.ANY)
                .toList();
    }

    /** What some records say, of which all but those that have changed since the last look are read already. */
    private List<Triple> triples(OpenDocument document, List<String> records, Around others) {
        if (records.size() == 1) {
            return others.read().get(records.get(0), text -> read(document, text));
        }
        return records.stream()
                .flatMap(record -> others.read().get(record, text -> read(document, text)).stream())
                .toList();
    }

    private List<Triple> read(OpenDocument document, String text) {
        List<Triple> triples = new ArrayList<>();
        try {
            desk.read(document, text, new ClaimTriples(rules.iris(), into(triples)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return triples;
    }

    private static StreamRDF into(List<Triple> triples) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        };
    }

    private Seen seen(OpenDocument document, List<Triple> near, List<Triple> own, Set<Node> things) throws IOException {
        Rules all = law();
        List<Triple> both = Stream.concat(near.stream(), own.stream()).toList();
        return look(both, graph -> Seen.of(graph, all, rules.iris().document(document.id()), things));
    }

    private <T> T look(List<Triple> triples, Function<DatasetGraph, T> look) throws IOException {
        List<Triple> known = terms();
        return rules.look(
                policy,
                law(),
                into -> {
                    triples.forEach(into::triple);
                    known.forEach(into::triple);
                },
                look);
    }

    private List<Triple> terms() throws IOException {
        if (terms.isEmpty()) {
            List<Triple> read = new ArrayList<>();
            rules.terms(into(read));
            terms = List.copyOf(read);
        }
        return terms;
    }

    private Rules law() throws IOException {
        Rules known = law;
        Rules all = known == null ? rules.law() : known;
        law = all;
        return all;
    }

    /**
     * What the files around a document say.
     *
     * @param read what records of the document say beside them
     */
    private record Around(
            String document,
            Object version,
            List<Triple> triples,
            Vicinity near,
            LruCache<String, List<Triple>> read) {}

    /**
     * What the graph is as it is saved.
     *
     * @param near what others say around it
     * @param own what the file says
     */
    private record Saved(List<Triple> near, List<Triple> own, Seen seen) {}

    /** What the file says as it is saved, and as the draft has it. */
    private record Drafted(List<Triple> before, List<Triple> after) {}

    /**
     * What more is claimed or less in one version of a document than in another.
     *
     * @param subjects of these claims
     * @param things their subjects and objects
     * @param properties by which they are claimed
     */
    private record Touched(Set<Node> subjects, Set<Node> things, Set<Node> properties) {
        static Touched between(List<Triple> before, List<Triple> after) {
            Set<Triple> changed = new LinkedHashSet<>(after);
            before.forEach(changed::remove);
            Set<Triple> gone = new LinkedHashSet<>(before);
            after.forEach(gone::remove);
            changed.addAll(gone);
            Set<Node> nodes = new LinkedHashSet<>();
            changed.forEach(triple -> nodes.add(triple.getSubject()));
            Set<Node> claims = new LinkedHashSet<>(nodes);
            Stream.concat(before.stream(), after.stream())
                    .filter(triple -> nodes.contains(triple.getObject()))
                    .forEach(triple -> claims.add(triple.getSubject()));
            Touched touched = new Touched(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            Stream.concat(before.stream(), after.stream())
                    .filter(triple -> claims.contains(triple.getSubject()))
                    .forEach(touched::take);
            return touched;
        }

        private void take(Triple triple) {
            if (triple.getPredicate().equals(RDF.predicate.asNode())) {
                properties.add(triple.getObject());
            } else if (triple.getPredicate().equals(RDF.subject.asNode())) {
                subjects.add(triple.getObject());
                things.add(triple.getObject());
            } else if (triple.getPredicate().equals(RDF.object.asNode())) {
                things.add(triple.getObject());
            }
        }

        boolean isNothing() {
            return things.isEmpty();
        }

        boolean has(Node thing) {
            return things.contains(thing);
        }
    }

    /**
     * What a curator wants to know of a graph.
     *
     * @param facts that rest on the document
     * @param findings of the graph
     * @param pages the facts about each thing of which more is claimed or less
     * @param contained what lies in what
     */
    private record Seen(Set<String> facts, Findings findings, Map<Node, ThingLines> pages, List<Triple> contained) {
        static Seen of(DatasetGraph dataset, Rules law, Node document, Set<Node> things) {
            EvidenceGraph graph = EvidenceGraph.of(dataset.getDefaultGraph());
            Set<String> facts = new TreeSet<>();
            graph.claimsIn(document).stream().filter(Claim::isAsserted).forEach(claim -> Optional.ofNullable(
                            claim.statement())
                    .ifPresent(statement -> facts.add(statement.sentence())));
            Map<Node, ThingLines> pages = new LinkedHashMap<>();
            things.forEach(
                    thing -> pages.put(thing, new ThingLines(graph.label(thing).text(), lines(graph, thing))));
            return new Seen(facts, Findings.derive(dataset, law), pages, DraftOutlook.contained(dataset));
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
            List<ThingLines> touched = new ArrayList<>();
            other.pages.forEach((thing, page) -> {
                List<String> old = Optional.ofNullable(pages.get(thing))
                        .map(ThingLines::lines)
                        .orElse(List.of());
                if (!page.lines().equals(old)) {
                    touched.add(new ThingLines(page.thing(), marked(page.lines(), old)));
                }
            });
            changes.sort(Comparator.comparing(change -> !change.kind().equals(CONFLICT)));
            return new Outlook(changes, touched);
        }

        /** What comes on a page and what goes from it, and some of what stays. */
        private static List<String> marked(List<String> lines, List<String> before) {
            List<String> marked = new ArrayList<>();
            lines.stream().filter(line -> !before.contains(line)).forEach(line -> marked.add("new: " + line));
            before.stream().filter(line -> !lines.contains(line)).forEach(line -> marked.add("gone: " + line));
            List<String> staying = lines.stream().filter(before::contains).toList();
            staying.stream().limit(MOST_STAYING).forEach(marked::add);
            if (staying.size() > MOST_STAYING) {
                marked.add("and more, as it is now");
            }
            return marked;
        }

        private static Change change(Finding finding, boolean isNew) {
            return new Change(kind(finding), isNew, finding.basis().label());
        }

        private static String kind(Finding finding) {
            if (finding instanceof Conflict) {
                return CONFLICT;
            }
            if (finding instanceof Corroboration) {
                return "count of origins";
            }
            return finding instanceof ComplianceFinding ? "duty" : "finding";
        }
    }
}
