package org.corvee.audit.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.audit.evidence.ClaimCard;
import org.corvee.audit.evidence.DocumentCard;
import org.corvee.audit.evidence.Named;
import org.corvee.audit.evidence.PassageCard;
import org.corvee.audit.evidence.Text;
import org.corvee.audit.evidence.Texts;
import org.corvee.audit.evidence.Voice;
import org.corvee.audit.report.Ink;

/** A trace as a tree for a terminal: fact, claims, passage, voices, document. */
public final class TraceText {
    private final Texts texts;
    private final Ink ink;
    private final List<String> lines = new ArrayList<>();

    private TraceText(Texts texts, Ink ink) {
        this.texts = texts;
        this.ink = ink;
    }

    /**
     * The lines of a trace.
     *
     * @param texts give the words, where they are at hand
     */
    public static List<String> lines(Trace trace, Texts texts, Ink ink) {
        TraceText text = new TraceText(texts, ink);
        text.line(
                0,
                "%s  %d %s",
                ink.bold(trace.about()),
                trace.facts().size(),
                trace.facts().size() == 1 ? "triple" : "triples");
        trace.facts().forEach(text::root);
        return text.lines;
    }

    private void root(Trace.Root root) {
        line(0, "");
        line(0, "%s", ink.bold(root.fact().id()));
        line(0, "%s: %s", root.fact().sentence(), root.standing().words());
        root.claims().forEach(this::claim);
    }

    private void claim(ClaimCard claim) {
        line(
                1,
                "%s  %s, %s%s%s",
                ink.bold(claim.id().id()),
                orNo(claim.tone().stance(), "stance"),
                orNo(claim.tone().modality(), "modality"),
                before(", in a ", claim.tone().part()),
                before(", for ", claim.tone().during()));
        said(2, "", claim.gloss().says());
        said(2, "because: ", claim.gloss().reason());
        PassageCard passage = claim.source().passage();
        if (passage == null) {
            line(2, "no passage");
        } else {
            passage(passage);
        }
        line(2, "voices");
        claim.source().voices().forEach(this::voice);
        if (claim.source().voices().isEmpty()) {
            line(3, "nobody");
        }
        if (passage != null) {
            document(passage.document());
        }
    }

    private void passage(PassageCard passage) {
        line(2, "passage %s, characters %s", passage.id().id(), passage.characters());
        line(3, "%s %s", ink.faint("sha256"), orNo(passage.sha256(), "digest"));
        texts.named(passage.document().text().file()).ifPresent(text -> words(passage, text));
    }

    private void words(PassageCard passage, Text text) {
        Optional<String> words = texts.words(passage);
        line(
                3,
                words.isPresent() ? "“%s”" : "%s",
                words.orElse("the text no longer says it here; 'corvee audit --documents' looks for it"));
    }

    private void voice(Voice voice) {
        Named witness = voice.witness();
        line(
                3,
                "%s%s%s, depth %s%s%s",
                witness == null ? "nobody" : witness.label(),
                witness == null ? "" : " (" + witness.id() + ")",
                voice.unnamed() ? ", unnamed" : "",
                voice.depth() < 0 ? "unknown" : String.valueOf(voice.depth()),
                before(", said ", voice.occasion().said()),
                before(", ", voice.occasion().known()));
    }

    private void document(DocumentCard document) {
        line(2, "%s  %s", ink.bold(document.id().id()), document.id().label());
        Named publisher = document.publisher();
        line(
                3,
                "%s%s",
                publisher == null ? "no publisher" : "published by " + publisher.label(),
                before(", ", document.published()));
        line(
                3,
                "%s %s  %s%s",
                ink.faint("sha256"),
                orNo(document.text().sha256(), "digest"),
                document.text().file(),
                state(document.text()));
    }

    private String state(DocumentCard.Pinned pinned) {
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
        lines.add("  ".repeat(depth) + ink.line(format, words));
    }
}
