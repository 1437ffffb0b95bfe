package org.corvee.memo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.query.EscapedText;

/**
 * Which footnotes of a pinned memo a build has otherwise.
 *
 * @param pinned the build of the pins
 * @param notes how many footnotes were compared
 */
public record Verification(String pinned, int notes, List<Change> changes) {
    public Verification {
        changes = List.copyOf(changes);
    }

    /**
     * Something that is no longer as it was.
     *
     * @param line where the memo cites the claim first
     * @param what in a few words
     * @param now how it is in this build
     */
    public record Change(int line, String claim, String what, String now) {
        /** {@code memo.md:12: rfa-2019-12.0123456789ab: reworded; now: …} */
        public String text(String place) {
            return "%s:%d: %s: %s; %s".formatted(place, line, claim, what, EscapedText.line(now));
        }
    }

    /** The outcome in one line. */
    public String verdict() {
        long changed = changes.stream().map(Change::claim).distinct().count();
        if (changed > 0) {
            return "%,d of %,d footnotes changed since build %s".formatted(changed, notes, brief());
        }
        return notes == 1
                ? "1 footnote says what it said in build " + brief()
                : "%,d footnotes say what they said in build %s".formatted(notes, brief());
    }

    private String brief() {
        return pinned.substring(0, Edition.BRIEF);
    }

    /** Of a claim that is gone, another is the same for a reader when it shares at least so many of these. */
    private static final int ALIKE = 3;

    private static final List<Aspect> IDENTITY =
            List.of(Aspect.STATEMENT, Aspect.PLACE, Aspect.VOICE, Aspect.WORDS, Aspect.TIME);

    /**
     * Compares a memo's pins with a build.
     *
     * @throws BadMemo for what cannot be read, and for a memo without pins
     */
    public static Verification of(MemoText text, CitedClaims claims) {
        Memo memo = text.read();
        Pins pins = memo.pins()
                .orElseThrow(() ->
                        new BadMemo(List.of("%s: nothing is pinned; 'corvee memo pin' notes what its footnotes say"
                                .formatted(text.place()))));
        Map<String, Integer> lines = new LinkedHashMap<>();
        memo.citings().forEach(citing -> lines.putIfAbsent(citing.claim(), citing.line()));
        List<Change> changes = new ArrayList<>();
        lines.forEach((claim, line) -> changes.addAll(changes(claim, line, pins, claims)));
        return new Verification(pins.build(), lines.size(), changes);
    }

    private static List<Change> changes(String slug, int line, Pins pins, CitedClaims claims) {
        Pins.Pin pin = pins.claims().get(slug);
        if (pin == null) {
            return List.of(new Change(line, slug, "not pinned", "'corvee memo pin' notes what it says"));
        }
        return claims.find(slug)
                .map(cited -> differences(pin, cited)
                        .map(aspect -> new Change(line, slug, what(aspect, pin, cited), now(aspect, pin, cited)))
                        .toList())
                .orElseGet(() -> List.of(new Change(line, slug, "claim gone", successor(slug, pin, claims))));
    }

    private static Stream<Aspect> differences(Pins.Pin pin, Cited cited) {
        Pins.Pin now = cited.pin();
        return Arrays.stream(Aspect.values()).filter(aspect -> !Objects.equals(pin.digest(aspect), now.digest(aspect)));
    }

    /** The claim of the same document that is most like the one that is gone. */
    private static String successor(String slug, Pins.Pin pin, CitedClaims claims) {
        return claims.inDocumentOf(slug).stream()
                .filter(cited -> alike(pin, cited) >= ALIKE)
                .max(Comparator.comparingLong((Cited cited) -> alike(pin, cited))
                        .thenComparing(Cited::slug))
                .map(cited -> "nearest is %s (%s)".formatted(cited.slug(), otherwise(pin, cited)))
                .orElse("its document has no similar claim");
    }

    private static long alike(Pins.Pin pin, Cited cited) {
        Pins.Pin now = cited.pin();
        return IDENTITY.stream()
                .filter(aspect -> pin.digest(aspect).equals(now.digest(aspect)))
                .count();
    }

    private static String otherwise(Pins.Pin pin, Cited cited) {
        String otherwise = differences(pin, cited)
                .filter(Predicate.not(Aspect.AGAINST::equals))
                .map(Aspect::change)
                .collect(Collectors.joining(", "));
        return otherwise.isEmpty() ? "the same for a reader" : otherwise;
    }

    private static String what(Aspect aspect, Pins.Pin pin, Cited cited) {
        if (aspect != Aspect.AGAINST) {
            return aspect.change();
        }
        return added(pin, cited).isEmpty() ? "conflict gone" : "new conflict";
    }

    private static List<Dissent> added(Pins.Pin pin, Cited cited) {
        Set<String> known = Set.of(pin.digest(Aspect.AGAINST).split(","));
        return cited.against().stream()
                .filter(dissent -> !known.contains(Cited.digest(dissent)))
                .toList();
    }

    private static String now(Aspect aspect, Pins.Pin pin, Cited cited) {
        Claim claim = cited.claim();
        Footnote note = new Footnote(1, cited, "", Optional.empty());
        return switch (aspect) {
            case STATEMENT ->
                "now: "
                        + (claim.statement() == null
                                ? "none"
                                : claim.statement().sentence());
            case WORDS -> "now: " + claim.curation().says();
            case VOICE -> "now: " + note.voice();
            case MODALITY -> "now: " + note.manner();
            case TIME -> "now: " + note.during();
            case PLACE -> "now: " + note.place();
            case ORIGINS -> "now: " + cited.origins().words();
            case AGAINST -> against(added(pin, cited), cited);
        };
    }

    private static String against(List<Dissent> added, Cited cited) {
        return added.isEmpty()
                ? "against it now: %d".formatted(cited.against().size())
                : added.stream()
                        .map(dissent -> "%s: %s"
                                .formatted(
                                        dissent.mark(),
                                        dissent.claim().curation().says()))
                        .collect(Collectors.joining("; "));
    }
}
