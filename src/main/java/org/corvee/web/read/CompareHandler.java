package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.audit.finding.Conflict;
import org.corvee.audit.finding.Findings;
import org.corvee.evidence.Claim;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Testimony;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.model.Cv;
import org.corvee.page.TermHtml;
import org.corvee.page.compare.CompareForm;
import org.corvee.page.compare.ComparePage;
import org.corvee.page.compare.ComparedSide;
import org.corvee.query.Nodes;
import org.corvee.query.Term;
import org.corvee.query.name.NameIndex;
import org.corvee.web.ChosenPolicy;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;
import org.corvee.web.ThingsOfBuild;

/** Two things, two documents or two voices side by side, {@code /compare?left=ID&right=ID}. */
public record CompareHandler(PageQuestions questions, Sites sites) implements Handler {
    private static final int LONGEST = 200;
    private static final int CHOICES = 10;

    /** How many claims of a side are compared where all are, and how many where there are more. */
    private static final int MOST = 270;

    private static final int OF_MANY = 80;
    private static final int VOICES = 40;

    @Override
    public Reply reply(HttpServletRequest request) {
        CompareForm.Asked asked = new CompareForm.Asked(parameter(request, "left"), parameter(request, "right"));
        return Sites.reading(request, build -> {
            ChosenPolicy policy = ChosenPolicy.of(request, build);
            return reply(request, new Comparing(this, build, policy), asked);
        });
    }

    private static String parameter(HttpServletRequest request, String name) {
        String text = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        if (text.length() > LONGEST) {
            throw new Refused(
                    400,
                    "%s: %,d characters; an id or a name has at most %d, so leave some out"
                            .formatted(name, text.length(), LONGEST));
        }
        return text;
    }

    private Reply reply(HttpServletRequest request, Comparing comparing, CompareForm.Asked asked) {
        Meant left = comparing.meant(asked.left(), id -> new CompareForm.Asked(id, asked.right()));
        Meant right = comparing.meant(asked.right(), id -> new CompareForm.Asked(asked.left(), id));
        if (left instanceof Meant.One one && right instanceof Meant.One other) {
            return comparing
                    .fault(one.iri(), other.iri())
                    .map(fault -> form(request, 400, comparing.form(asked, fault, List.of())))
                    .orElseGet(() -> Reply.html(
                            200,
                            comparing.page(one.iri(), other.iri()).document(sites.of(request, comparing.policy()))));
        }
        List<CompareForm.Choice> choices =
                Stream.concat(left.choices().stream(), right.choices().stream()).toList();
        String fault = choices.isEmpty() ? "" : "Several things have such a name; choose one of them.";
        return form(request, 200, comparing.form(asked, fault, choices));
    }

    private Reply form(HttpServletRequest request, int status, CompareForm form) {
        return Reply.html(status, form.document(sites.of(request)));
    }

    /** What somebody means by an id or a name. */
    private sealed interface Meant {
        /** Nothing was written. */
        record Nothing() implements Meant {}

        /** It is this. */
        record One(Term.Iri iri) implements Meant {}

        /** It may be one of these. */
        record Several(List<CompareForm.Choice> choices) implements Meant {
            public Several {
                choices = List.copyOf(choices);
            }
        }

        default List<CompareForm.Choice> choices() {
            return List.of();
        }
    }

    /** A comparison in a build, inside its transaction. */
    private record Comparing(
            CompareHandler asker, ServedBuild build, ChosenPolicy policy, EvidenceGraph evidence, TermHtml naming) {
        Comparing(CompareHandler asker, ServedBuild build, ChosenPolicy policy) {
            this(
                    asker,
                    build,
                    policy,
                    asker.questions().evidence(build, policy.claims()),
                    new TermHtml(asker.questions().names(build)));
        }

        CompareForm form(CompareForm.Asked asked, String fault, List<CompareForm.Choice> choices) {
            return new CompareForm(asked, fault, choices, naming);
        }

        /** By its id, or by its name when that is no id. */
        Meant meant(String written, Function<String, CompareForm.Asked> chosen) {
            if (written.isEmpty()) {
                return new Meant.Nothing();
            }
            Optional<Term.Iri> id = asker.questions().names().thing(written);
            if (things().find(written).isPresent()) {
                return new Meant.One(id.get());
            }
            List<NameIndex.NameMatch> found =
                    id.isPresent() ? List.of() : build.search().index().names().begun(written, CHOICES, any -> true);
            List<NameIndex.NameMatch> exact =
                    found.stream().filter(NameIndex.NameMatch::isExact).toList();
            List<NameIndex.NameMatch> likely = exact.isEmpty() ? found : exact;
            if (likely.isEmpty()) {
                throw things().unknown(written);
            }
            return likely.size() == 1
                    ? new Meant.One(iri(likely.get(0)))
                    : new Meant.Several(likely.stream()
                            .map(match -> choice(iri(match), chosen))
                            .toList());
        }

        private ThingsOfBuild things() {
            return new ThingsOfBuild(asker.questions(), build);
        }

        private static Term.Iri iri(NameIndex.NameMatch match) {
            return new Term.Iri(match.named().iri());
        }

        private CompareForm.Choice choice(Term.Iri iri, Function<String, CompareForm.Asked> chosen) {
            String id = asker.questions().names().brief(iri);
            return new CompareForm.Choice(iri, id, chosen.apply(id));
        }

        /** Why two have nothing to compare, in a sentence. */
        Optional<String> fault(Term.Iri left, Term.Iri right) {
            if (left.equals(right)) {
                return Optional.of("Both are %s; choose another to compare it with.".formatted(id(left)));
            }
            return sort(left, right).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            "%s and %s are of different kinds; choose two things of one kind, two documents or two voices."
                                    .formatted(id(left), id(right)));
        }

        private String id(Term.Iri iri) {
            return asker.questions().names().brief(iri);
        }

        private String type(Term.Iri iri) {
            return id(iri).replaceFirst("/.*", "");
        }

        private Optional<ComparePage.ComparedSort> sort(Term.Iri left, Term.Iri right) {
            if (isDocument(left) && isDocument(right)) {
                return Optional.of(ComparePage.ComparedSort.DOCUMENTS);
            }
            if (isVoice(left) && isVoice(right)) {
                return Optional.of(ComparePage.ComparedSort.VOICES);
            }
            return Optional.of(ComparePage.ComparedSort.THINGS)
                    .filter(things -> type(left).equals(type(right)));
        }

        private boolean isDocument(Term.Iri iri) {
            return evidence.nodes().isA(Nodes.node(iri), Nodes.iri(Cv.DOCUMENT));
        }

        private boolean isVoice(Term.Iri iri) {
            return evidence.graph().contains(Node.ANY, Nodes.iri(Cv.WITNESS), Nodes.node(iri));
        }

        ComparePage page(Term.Iri left, Term.Iri right) {
            ComparedSide one = side(left, right);
            ComparedSide other = side(right, left);
            return new ComparePage(
                    sort(left, right).orElseThrow(),
                    new ComparePage.ComparedSides(one, other),
                    ThingHandler.conflicts(between(one, other), evidence, naming),
                    claim -> evidence.origins(Nodes.node(claim.id().term())),
                    naming);
        }

        private ComparedSide side(Term.Iri iri, Term.Iri beside) {
            Node node = Nodes.node(iri);
            Node other = Nodes.node(beside);
            ClaimTable table = policy.claims();
            return isDocument(iri)
                    ? new ComparedSide(
                            evidence.label(node),
                            ComparedSide.Compared.NONE,
                            said(table.rows(Facet.DOCUMENT, node), table.rows(Facet.DOCUMENT, other)),
                            Optional.of(new ComparedSide.DocumentHead(evidence.document(node), chains(node))))
                    : new ComparedSide(
                            evidence.label(node),
                            compared(table.agreeingFirst(
                                    table.rows(Facet.THING, node),
                                    Optional.of(node),
                                    table.rows(Facet.THING, other),
                                    Optional.of(other))),
                            said(words(node), words(other)),
                            Optional.empty());
        }

        /** What somebody says, or what is said on one occasion. */
        private int[] words(Node voice) {
            int[] witnessed = policy.claims().rows(Facet.VOICE, voice);
            return witnessed.length > 0 ? witnessed : policy.claims().rows(Facet.TESTIMONY, voice);
        }

        private ComparedSide.Compared said(int[] rows, int[] others) {
            return compared(policy.claims().agreeingFirst(rows, Optional.empty(), others, Optional.empty()));
        }

        private ComparedSide.Compared compared(int[] rows) {
            int[] shown = rows.length <= MOST
                    ? rows
                    : Arrays.stream(rows).limit(OF_MANY).toArray();
            return new ComparedSide.Compared(
                    ClaimsHandler.claims(
                            policy.claims(),
                            evidence,
                            Arrays.stream(shown).sorted().toArray()),
                    rows.length);
        }

        /** The chains of a document's voices, as many as its head names. */
        private List<List<Testimony>> chains(Node document) {
            return evidence.subjects(Nodes.iri(Cv.IN_DOCUMENT), document).stream()
                    .limit(VOICES)
                    .map(evidence::chain)
                    .sorted(Comparator.comparing(chain -> chain.get(0).depth()))
                    .toList();
        }

        /** The conflicts in which a claim of the one stands against a claim of the other. */
        private List<Conflict> between(ComparedSide one, ComparedSide other) {
            Map<String, Node> claims = new HashMap<>();
            claims(one)
                    .forEach(claim ->
                            claims.put(claim.id().iri(), Nodes.node(claim.id().term())));
            Set<String> left = claims.keySet();
            Set<String> right = claims(other).map(claim -> claim.id().iri()).collect(Collectors.toSet());
            return Findings.conflictsOn(evidence, claims.values()).stream()
                    .filter(conflict ->
                            divides(conflict.sides(), left, right) || divides(conflict.sides(), right, left))
                    .toList();
        }

        private static Stream<Claim> claims(ComparedSide side) {
            return Stream.concat(side.about().claims().stream(), side.said().claims().stream());
        }

        private static boolean divides(Conflict.Sides sides, Set<String> one, Set<String> other) {
            return !Collections.disjoint(sides.one(), one) && !Collections.disjoint(sides.other(), other);
        }
    }
}
