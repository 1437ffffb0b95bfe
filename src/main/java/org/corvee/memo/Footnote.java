package org.corvee.memo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.evidence.Claim;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Document;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Testimony;

/**
 * What a memo tells of a claim that it cites: where it stands, who says it, how surely, on how many origins.
 *
 * @param build the short id of the build that says so
 * @param words of its passage, where the documents are at hand
 */
public record Footnote(int number, Cited cited, String build, Optional<String> words) {
    /** A piece of its text. */
    public sealed interface Piece {
        String text();
    }

    /** Plain words. */
    public record Plain(String text) implements Piece {}

    /** The title of a work. */
    public record Title(String text) implements Piece {}

    /** A source's own words. */
    public record Quoted(String text) implements Piece {}

    /** An address that leads to itself. */
    public record Address(String text) implements Piece {}

    /** Its text, the same in every format. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        work(pieces);
        pieces.add(new Plain(says() + " " + sentences()));
        words.ifPresent(quoted -> {
            pieces.add(new Plain(", quotation: "));
            pieces.add(new Quoted(quoted));
        });
        pieces.add(new Plain(". "));
        pieces.add(new Address(claim().id().iri()));
        pieces.add(new Plain(" (build " + build + ")"));
        return List.copyOf(pieces);
    }

    private Claim claim() {
        return cited.claim();
    }

    private void work(List<Piece> pieces) {
        Optional<Document> document = claim().source().document();
        String publisher = document.flatMap(known -> Optional.ofNullable(known.publisher()))
                .map(label -> label.text())
                .orElse("No publisher");
        pieces.add(new Plain(capital(publisher) + ", "));
        pieces.add(new Title(document.map(known -> known.id().text()).orElse("no document")));
        pieces.add(new Plain(document.map(known -> ", " + published(known)).orElse("") + ": "));
    }

    /** Our paraphrase, as a sentence. */
    private String says() {
        String says = claim().curation().says();
        return says.isEmpty() ? "Not paraphrased." : says.matches("(?s).*[.!?…]") ? says : says + ".";
    }

    /** When a document was published, in words. */
    static String published(Document document) {
        Document.Dates dates = document.dates();
        Dating published = Dating.read(dates.published(), dates.from(), dates.to());
        return published.isMissing() ? "undated" : DateWords.of(published);
    }

    private String sentences() {
        return "%s. %s. %s, on %s. %s"
                .formatted(voice(), capital(manner()), during(), cited.origins().words(), place());
    }

    String voice() {
        List<Testimony> chain = claim().source().chain();
        if (chain.isEmpty()) {
            return "No voice is recorded";
        }
        String names = chain.stream().map(Testimony::name).collect(Collectors.joining(" → "));
        return "Voice: " + names + (chain.size() == 1 ? ", directly" : "");
    }

    String manner() {
        Claim.Manner manner = claim().manner();
        String modality = manner.modality().isEmpty() ? "no modality" : manner.modality();
        String retracted = claim().curation().retracted();
        return modality
                + (manner.isDenial() ? ", a denial" : ", affirmed")
                + cited.qualifiers().stream()
                        .map(qualifier -> ", qualified as “%s”".formatted(qualifier.text()))
                        .collect(Collectors.joining())
                + (manner.part().isEmpty() ? "" : ", in a " + manner.part())
                + (retracted.isEmpty() ? "" : ", retracted on " + DateWords.of(retracted));
    }

    String during() {
        Dating during = claim().manner().during();
        return during.isMissing() ? "No time given" : "For " + DateWords.of(during);
    }

    String place() {
        Passage passage = claim().source().passage();
        return passage == null || !passage.isPlaced() ? "No passage" : "Characters " + passage.characters();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
