package org.corvee.audit.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.audit.report.AnsiStyle;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;
import org.corvee.evidence.TextFolders;
import org.corvee.model.SourceText;

/** A trace as a tree for a terminal: fact, claims, passage, voices, document. */
public final class TraceText {
    private final TextFolders texts;
    private final AnsiStyle style;
    private final List<String> lines = new ArrayList<>();

    private TraceText(TextFolders texts, AnsiStyle style) {
        this.texts = texts;
        this.style = style;
    }

    /**
     * The lines of a trace.
     *
     * @param texts give the words, where they are at hand
     */
    public static List<String> lines(EvidenceTrace trace, TextFolders texts, AnsiStyle style) {
        TraceText text = new TraceText(texts, style);
        text.line(
                0,
                "%s  %d %s",
                style.bold(trace.about()),
                trace.facts().size(),
                trace.facts().size() == 1 ? "triple" : "triples");
        trace.facts().forEach(text::root);
        return text.lines;
    }

    private void root(EvidenceTrace.Root root) {
        line(0, "");
        line(0, "%s", style.bold(root.statement().id()));
        line(0, "%s: %s", root.statement().sentence(), root.words());
        root.claims().forEach(this::claim);
    }

    private void claim(Claim claim) {
        line(
                1,
                "%s  %s, %s%s%s",
                style.bold(claim.id().id()),
                orNo(claim.manner().stance(), "stance"),
                orNo(claim.manner().modality(), "modality"),
                before(", in a ", claim.manner().part()),
                before(", for ", claim.manner().during().edtf()));
        said(2, "", claim.curation().says());
        said(2, "because: ", claim.curation().reason());
        Passage passage = claim.source().passage();
        if (passage == null) {
            line(2, "no passage");
        } else {
            passage(passage);
        }
        line(2, "voices");
        claim.source().chain().forEach(this::voice);
        if (claim.source().chain().isEmpty()) {
            line(3, "nobody");
        }
        if (passage != null) {
            document(passage.document());
        }
    }

    private void passage(Passage passage) {
        line(2, "passage %s, characters %s", passage.id().id(), passage.characters());
        line(3, "%s %s", style.faint("sha256"), orNo(passage.sha256(), "digest"));
        texts.named(passage.document().text().file()).ifPresent(text -> words(passage, text));
    }

    private void words(Passage passage, SourceText text) {
        Optional<String> words = texts.words(passage);
        line(
                3,
                words.isPresent() ? "“%s”" : "%s",
                words.orElse("the text no longer says it here; 'corvee audit --documents' looks for it"));
    }

    private void voice(Testimony voice) {
        Label witness = voice.witness();
        line(
                3,
                "%s%s%s, depth %s%s%s",
                witness == null ? "nobody" : witness.text(),
                witness == null ? "" : " (" + witness.id() + ")",
                voice.unnamed() ? ", unnamed" : "",
                voice.depth() < 0 ? "unknown" : String.valueOf(voice.depth()),
                before(", said ", voice.occasion().said().edtf()),
                before(", ", voice.occasion().known().map(Label::word).orElse("")));
    }

    private void document(Document document) {
        line(2, "%s  %s", style.bold(document.id().id()), document.id().text());
        Label publisher = document.publisher();
        line(
                3,
                "%s%s",
                publisher == null ? "no publisher" : "published by " + publisher.text(),
                before(", ", document.dates().published()));
        line(
                3,
                "%s %s  %s%s",
                style.faint("sha256"),
                orNo(document.text().sha256(), "digest"),
                document.text().file(),
                state(document.text()));
    }

    private String state(Document.Pinned pinned) {
        return texts.named(pinned.file())
                .map(text -> text.sha256().equals(pinned.sha256()) ? ", as pinned" : ", changed: now " + text.sha256())
                .orElse("");
    }

    private void said(int depth, String before, String text) {
        if (!text.isEmpty()) {
            line(depth, "%s%s", before, text);
        }
    }

    private static String before(String words, String text) {
        return text.isEmpty() ? "" : words + text;
    }

    private static String orNo(String text, String what) {
        return text.isEmpty() ? "no " + what : text;
    }

    private void line(int depth, String format, Object... words) {
        lines.add("  ".repeat(depth) + style.line(format, words));
    }
}
