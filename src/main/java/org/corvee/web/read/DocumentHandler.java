package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;
import org.corvee.evidence.TextFolders.UnreadableText;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.model.Cv;
import org.corvee.model.NearWords;
import org.corvee.model.SourceText;
import org.corvee.page.ListPart;
import org.corvee.page.TermHtml;
import org.corvee.page.document.Coverage;
import org.corvee.page.document.DocumentPage;
import org.corvee.page.document.DocumentsPage;
import org.corvee.query.EscapedText;
import org.corvee.query.Nodes;
import org.corvee.query.Term;
import org.corvee.web.ChosenPolicy;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Pages;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.ServerSettings;
import org.corvee.web.Sites;
import org.corvee.web.Tombstones;

/**
 * The pages of documents, and their list.
 *
 * @param folders of the texts whose words may be shown
 */
public record DocumentHandler(PageQuestions questions, Sites sites, ServerSettings.Folders folders) implements Handler {
    private static final String TYPE = "document/";
    private static final Node IN_DOCUMENT = Nodes.iri(Cv.IN_DOCUMENT);

    /** Among so many documents a name is looked for that is near to one that is not there. */
    private static final int NEAR = 2_000;

    @Override
    public Reply reply(HttpServletRequest request) {
        String slug = Sites.below(request);
        return Sites.reading(
                request,
                build -> slug.isEmpty()
                        ? new DocumentsList(questions, sites).reply(request, build)
                        : reply(request, build, slug));
    }

    private Reply reply(HttpServletRequest request, ServedBuild build, String slug) {
        ChosenPolicy policy = ChosenPolicy.of(request, build);
        EvidenceGraph evidence = questions.evidence(build, policy.claims());
        Term.Iri iri = questions
                .names()
                .thing(TYPE + slug)
                .filter(named -> evidence.nodes().isA(Nodes.node(named), Nodes.iri(Cv.DOCUMENT)))
                .orElseThrow(() -> new Tombstones(build, questions.names())
                        .refusal(TYPE + slug)
                        .orElseGet(() -> unknown(build, slug)));
        Node node = Nodes.node(iri);
        Document document = evidence.document(node);
        PassageWords words = new PassageWords(folders.documents());
        DocumentPage page = new DocumentPage(
                document,
                questions.ask(build, "page/document-ties", Map.of("document", iri.value())),
                new DocumentParts(policy.claims(), evidence, node).content(request, "/doc/" + TYPE + slug),
                new DocumentPage.Wording(copy(document.text(), words), words::of),
                new TermHtml(questions.names(build)));
        return Reply.html(200, page.document(sites.of(request, policy)));
    }

    private DocumentPage.ReadersCopy copy(Document.Pinned pinned, PassageWords words) {
        if (!words.areGiven()) {
            return new DocumentPage.ReadersCopy.NotGiven();
        }
        try {
            return words.text(pinned.file())
                    .map(found -> copy(pinned, found))
                    .orElseGet(DocumentPage.ReadersCopy.NotFound::new);
        } catch (UnreadableText broken) {
            return new DocumentPage.ReadersCopy.NotText();
        }
    }

    private DocumentPage.ReadersCopy copy(Document.Pinned pinned, SourceText found) {
        return found.sha256().equals(pinned.sha256())
                ? new DocumentPage.ReadersCopy.Same(
                        found.passage(0, found.length()), folders.pages().of(found.sha256()))
                : new DocumentPage.ReadersCopy.Different(found.sha256(), found.length());
    }

    private Refused unknown(ServedBuild build, String slug) {
        ClaimTable table = build.claims();
        List<String> known = Arrays.stream(table.documents())
                .limit(NEAR)
                .mapToObj(code -> Nodes.term(table.node(code)))
                .flatMap(term -> term instanceof Term.Iri iri ? questions.names().slug(iri).stream() : Stream.empty())
                .toList();
        return new Refused(
                404,
                "No such document; %s"
                        .formatted(NearWords.of(TYPE + slug, known).remedy("/doc/document lists the documents")));
    }

    /** Makes the list of documents, a page at a time. */
    record DocumentsList(PageQuestions questions, Sites sites) {
        private static final int EACH = 50;

        Reply reply(HttpServletRequest request, ServedBuild build) {
            DocumentsPage.ListOrder order = order(request);
            int[] codes = ordered(build.claims(), order);
            Map<String, String> asked = order == DocumentsPage.ListOrder.DATE
                    ? Map.of()
                    : Map.of(DocumentsPage.ListOrder.KEY, order.word());
            ListPart part = Pages.part(DocumentsPage.PATH, asked, Pages.number(request), EACH, codes.length);
            EvidenceGraph evidence = questions.evidence(build);
            List<DocumentsPage.ListedDocument> entries = Arrays.stream(codes, part.from(), part.to())
                    .mapToObj(build.claims()::node)
                    .flatMap(document -> entry(build.claims(), evidence, document).stream())
                    .toList();
            TermHtml naming = new TermHtml(questions.names(build));
            return Reply.html(200, new DocumentsPage(order, part, entries, naming).document(sites.of(request)));
        }

        private static DocumentsPage.ListOrder order(HttpServletRequest request) {
            String asked = Optional.ofNullable(request.getParameter(DocumentsPage.ListOrder.KEY))
                    .orElse(DocumentsPage.ListOrder.DATE.word());
            return Stream.of(DocumentsPage.ListOrder.values())
                    .filter(order -> order.word().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            400,
                            "%s: no '%s'; valid ones are date, claims"
                                    .formatted(DocumentsPage.ListOrder.KEY, EscapedText.line(asked))));
        }

        private static int[] ordered(ClaimTable table, DocumentsPage.ListOrder order) {
            return switch (order) {
                case DATE -> table.documents();
                case CLAIMS -> table.documentsByClaims();
            };
        }

        private static Optional<DocumentsPage.ListedDocument> entry(
                ClaimTable table, EvidenceGraph evidence, Node node) {
            Document document = evidence.document(node);
            int[] rows = table.rows(Facet.DOCUMENT, node);
            return document.id().term() instanceof Term.Iri iri
                    ? Optional.of(new DocumentsPage.ListedDocument(
                            iri,
                            Stream.ofNullable(document.publisher())
                                    .map(Label::term)
                                    .toList(),
                            document.dates(),
                            new DocumentsPage.Numbers(
                                    rows.length, table.sources(rows).voices()),
                            new Coverage(Math.max(0, document.text().length()), passages(table, rows))))
                    : Optional.empty();
        }
    }

    private static List<Passage.CharRange> passages(ClaimTable table, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(table::passage)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A document cut into pages where passages begin. */
    private record DocumentParts(ClaimTable table, EvidenceGraph evidence, Node document, int[] rows) {
        /** How many claims a page has, but for a passage that ends beyond. */
        private static final int EACH = 115;

        /** The most claims of a page. */
        private static final int MOST = 132;

        /** How many voices a page lists that says nothing of some. */
        private static final int VOICES = 40;

        DocumentParts(ClaimTable table, EvidenceGraph evidence, Node document) {
            this(table, evidence, document, table.rows(Facet.DOCUMENT, document));
        }

        DocumentPage.DocumentContent content(HttpServletRequest request, String address) {
            List<Integer> starts = starts();
            int number = Optional.ofNullable(request.getParameter("at"))
                    .map(at -> holding(at, starts))
                    .orElseGet(() -> Pages.number(request));
            ListPart part = Pages.part(address, Map.of(), number, 1, Math.max(1, starts.size() - 1));
            int from = starts.get(part.from());
            int to = starts.get(part.to());
            List<Claim> claims = ClaimsHandler.claims(table, evidence, Arrays.copyOfRange(rows, from, to));
            Passage.CharRange stretch = new Passage.CharRange(
                    from == 0 ? 0 : start(from), to == rows.length ? Integer.MAX_VALUE : start(to));
            List<List<Testimony>> chains = chains(claims);
            return new DocumentPage.DocumentContent(
                    chains, claims, new DocumentPage.Extent(part, stretch, passages(table, rows), voices(chains)));
        }

        /** Where pages begin among the rows, and where the last ends. */
        private List<Integer> starts() {
            List<Integer> starts = new ArrayList<>(List.of(0));
            int begun = 0;
            for (int at = 1; at < rows.length; at++) {
                boolean isFull = at - begun >= EACH && start(at) > start(at - 1) || at - begun >= MOST;
                if (isFull && rows.length - at > MOST - EACH) {
                    starts.add(at);
                    begun = at;
                }
            }
            starts.add(rows.length);
            return starts;
        }

        private int start(int at) {
            return table.passage(rows[at]).map(Passage.CharRange::start).orElse(0);
        }

        /** The page on which the passage stands that begins at a character. */
        private int holding(String at, List<Integer> starts) {
            if (!at.matches("[0-9]{1,9}")) {
                throw new Refused(400, "at: '%s' is no character; write 0 or more".formatted(EscapedText.line(at)));
            }
            int character = Integer.parseInt(at);
            int number = 1;
            while (number + 1 < starts.size() && start(starts.get(number)) <= character) {
                number++;
            }
            return number;
        }

        /** All chains of a document, or those of the voices on the page. */
        private List<List<Testimony>> chains(List<Claim> claims) {
            return table.count(Facet.DOCUMENT, document) == 0
                            || evidence.subjects(IN_DOCUMENT, document).size() <= VOICES
                    ? evidence.chainsIn(document)
                    : claims.stream()
                            .map(claim -> claim.source().chain())
                            .filter(chain -> !chain.isEmpty())
                            .distinct()
                            .sorted(Comparator.comparing(chain -> chain.get(0).depth()))
                            .toList();
        }

        private Map<String, Integer> voices(List<List<Testimony>> chains) {
            Map<Integer, Integer> counts = new HashMap<>();
            Arrays.stream(rows).forEach(row -> counts.merge(table.testimony(row), 1, Integer::sum));
            Map<String, Integer> voices = new HashMap<>();
            chains.forEach(chain -> {
                Label testimony = chain.get(0).id();
                table.code(Nodes.node(testimony.term()))
                        .ifPresent(code -> voices.put(testimony.iri(), counts.getOrDefault(code, 0)));
            });
            return voices;
        }
    }
}
