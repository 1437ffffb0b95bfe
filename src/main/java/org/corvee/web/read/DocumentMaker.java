package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corvee.audit.evidence.Text;
import org.corvee.audit.evidence.Texts.UnreadableText;
import org.corvee.model.NearWords;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.document.DocumentHead;
import org.corvee.page.document.DocumentPage;
import org.corvee.page.document.ReadersCopy;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.PassageWords;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/**
 * The pages of documents, and their list.
 *
 * @param folders of the texts whose words may be shown
 */
public record DocumentMaker(PageQuestions questions, Sites sites, List<Path> folders) implements Handler {
    private static final String TYPE = "document/";

    public DocumentMaker {
        folders = List.copyOf(folders);
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        String slug = Pages.below(request);
        return new Pages(sites)
                .of(
                        request,
                        build -> slug.isEmpty()
                                ? new DocumentsList(questions, sites).reply(request, build)
                                : reply(request, build, slug));
    }

    private Reply reply(HttpServletRequest request, ServedBuild build, String slug) {
        Term.Iri document = questions.names().thing(TYPE + slug).orElseThrow(() -> unknown(build, slug));
        Map<String, String> asked = Map.of("document", document.value());
        Result recorded = questions.ask(build, "page/document", asked);
        Row row = recorded.rows().stream().findFirst().orElseThrow(() -> unknown(build, slug));
        Result ties = questions.ask(build, "page/document-ties", asked);
        Result voices = questions.ask(build, "page/document-voices", asked);
        Result claims = questions.ask(build, "page/document-claims", asked);
        PassageWords words = new PassageWords(build, folders);
        DocumentHead head = new HeadReader(document, slug).read(row, ties);
        VoiceReader speakers = VoiceReader.of(voices);
        DocumentPage page = new DocumentPage(
                head,
                speakers.voices(),
                new PassageReader(speakers, words).read(claims),
                copy(head.text(), words),
                new Naming(questions.names(build, recorded, ties, voices, claims)));
        return Reply.html(200, page.document(sites.of(request), ways(slug)));
    }

    private static ReadersCopy copy(DocumentHead.Pinned pinned, PassageWords words) {
        if (!words.areGiven()) {
            return new ReadersCopy.NotGiven();
        }
        try {
            return words.text(pinned.file()).map(found -> copy(pinned, found)).orElseGet(ReadersCopy.Missing::new);
        } catch (UnreadableText broken) {
            return new ReadersCopy.Unreadable();
        }
    }

    private static ReadersCopy copy(DocumentHead.Pinned pinned, Text found) {
        return found.sha256().equals(pinned.sha256())
                ? new ReadersCopy.Same(found.words(0, found.length()))
                : new ReadersCopy.Other(found.sha256(), found.length());
    }

    private static DocumentPage.Ways ways(String slug) {
        List<DocumentPage.Way> onward = List.of(
                new DocumentPage.Way(Link.ours("/map", Map.of("document", TYPE + slug)), "On the map and the timeline"),
                new DocumentPage.Way(
                        Link.ours("/audit/without", Map.of("document", slug)), "What would change without it"));
        Stream<DocumentPage.Way> graph = Stream.of("ttl", "jsonld", "rdf", "nt")
                .flatMap(ending -> Link.inside("/data/document/" + slug + "." + ending).stream()
                        .map(address -> new DocumentPage.Way(address, ending)));
        Stream<DocumentPage.Way> provenance =
                Link.inside("/prov/document/" + slug).stream().map(address -> new DocumentPage.Way(address, "PROV"));
        Link table = Link.ours("/queries/analyst/claims", Map.of("document", TYPE + slug));
        return new DocumentPage.Ways(
                onward,
                Stream.of(graph, provenance, Stream.of(new DocumentPage.Way(table, "its claims as a table")))
                        .flatMap(Function.identity())
                        .toList());
    }

    private Refused unknown(ServedBuild build, String slug) {
        List<String> known = questions.ask(build, "page/documents", Map.of()).rows().stream()
                .flatMap(row -> new Cells(row).iri("document").stream())
                .flatMap(iri -> questions.names().slug(iri).stream())
                .toList();
        return new Refused(
                404,
                "There is no document of this name; %s"
                        .formatted(NearWords.of(TYPE + slug, known).remedy("/doc/document lists those there are")));
    }
}
