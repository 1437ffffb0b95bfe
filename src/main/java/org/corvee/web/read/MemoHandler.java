package org.corvee.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corvee.memo.BadMemo;
import org.corvee.memo.CitedClaims;
import org.corvee.memo.DocxEdition;
import org.corvee.memo.Edition;
import org.corvee.memo.Editor;
import org.corvee.memo.MarkdownEdition;
import org.corvee.memo.Memo;
import org.corvee.memo.MemoText;
import org.corvee.model.NearWords;
import org.corvee.page.memo.MemoAddress;
import org.corvee.page.memo.MemoFile;
import org.corvee.page.memo.MemoPage;
import org.corvee.web.Handler;
import org.corvee.web.PageQuestions;
import org.corvee.web.Refused;
import org.corvee.web.Reply;
import org.corvee.web.ServedBuild;
import org.corvee.web.Sites;

/**
 * The memo, {@code /memo}: what an address holds, or a text that is sent, is answered and not kept.
 *
 * @param folders of the texts whose words may be shown
 */
public record MemoHandler(PageQuestions questions, Sites sites, List<Path> folders) implements Handler {
    /** The most characters of a memo. */
    private static final int LONGEST = 60_000;

    private static final List<String> FORMATS = List.of("page", "docx", "html", "markdown", "memo");

    public MemoHandler {
        folders = List.copyOf(folders);
    }

    /** What was asked. */
    private record Asked(MemoAddress address, MemoText text, String format) {
        boolean isEmpty() {
            return address.link().isEmpty() && text.text().isBlank();
        }
    }

    @Override
    public Reply reply(HttpServletRequest request) {
        Asked asked = asked(request);
        return Sites.reading(request, build -> asked.isEmpty() ? start(request) : reply(request, build, asked));
    }

    private static Asked asked(HttpServletRequest request) {
        String format = parameter(request, "format").orElse("page");
        if (!FORMATS.contains(format)) {
            throw new Refused(
                    400,
                    "no format '%s'; %s"
                            .formatted(
                                    format,
                                    NearWords.of(format, FORMATS).remedy("there are " + String.join(", ", FORMATS))));
        }
        MemoAddress address = new MemoAddress(
                parameter(request, "title").orElse(""),
                parameter(request, "author").orElse(""),
                items(request));
        MemoText text = parameter(request, "memo")
                .map(sent -> new MemoText("memo", sent))
                .orElseGet(() -> address.link().isEmpty() && address.items().isEmpty()
                        ? new MemoText("memo", "")
                        : MemoText.of(
                                address.title().isBlank() ? "Memo" : address.title(),
                                address.author(),
                                address.items()));
        if (text.text().length() > LONGEST) {
            throw new Refused(
                    413,
                    "the memo has %,d characters; this page takes at most %,d, and 'corvee memo' has no limit"
                            .formatted(text.text().length(), LONGEST));
        }
        return new Asked(address, text, format);
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    private static List<String> items(HttpServletRequest request) {
        String[] items = request.getParameterValues("item");
        return items == null
                ? List.of()
                : Arrays.stream(items).filter(item -> !item.isBlank()).toList();
    }

    private Reply start(HttpServletRequest request) {
        return page(
                request,
                200,
                new MemoPage(
                        new MemoAddress("", "", List.of()),
                        "# Memo\n\n",
                        new MemoPage.Outcome(Optional.empty(), List.of())));
    }

    private Reply page(HttpServletRequest request, int status, MemoPage page) {
        return Reply.html(status, page.document(sites.of(request)));
    }

    private Reply reply(HttpServletRequest request, ServedBuild build, Asked asked) {
        Editor editor = new Editor(
                new CitedClaims(questions.evidence(build)),
                build.snapshot().id().hex(),
                new PassageWords(folders)::of);
        try {
            Edition edition = editor.edition(asked.text());
            return switch (asked.format()) {
                case "docx" -> file(Reply.bytes(DocxEdition.TYPE, new DocxEdition(edition).bytes()), "docx");
                case "html" -> file(Reply.html(200, new MemoFile(edition).document()), "html");
                case "markdown" -> file(new Reply(200, "text/markdown", new MarkdownEdition(edition).text()), "md");
                case "memo" ->
                    file(
                            new Reply(
                                    200,
                                    "text/markdown",
                                    asked.text()
                                            .pinned(editor.pins(asked.text()))
                                            .text()),
                            "memo.md");
                default -> page(request, 200, shown(asked, edition));
            };
        } catch (BadMemo bad) {
            return page(
                    request,
                    400,
                    new MemoPage(
                            asked.address(),
                            asked.text().text(),
                            new MemoPage.Outcome(Optional.empty(), bad.faults())));
        }
    }

    private static MemoPage shown(Asked asked, Edition edition) {
        Memo memo = asked.text().read();
        return new MemoPage(
                new MemoAddress(memo.front().title(), memo.front().author(), memo.items()),
                asked.text().text(),
                new MemoPage.Outcome(Optional.of(edition), List.of()));
    }

    private static Reply file(Reply reply, String ending) {
        return reply.with("Content-Disposition", "attachment; filename=\"memo.%s\"".formatted(ending));
    }
}
