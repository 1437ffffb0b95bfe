package org.corvee.claim;

import java.util.Optional;
import java.util.stream.IntStream;
import org.corvee.claim.CuratedDocument.PinnedText;
import org.corvee.model.PassageContext;
import org.corvee.model.PassagePin;
import org.corvee.model.SourceText;
import org.corvee.model.Unreadable;
import org.corvee.source.Faults;
import org.corvee.source.Spot;
import org.jspecify.annotations.Nullable;

/** What is known of a document's text, to check passages against: all of it when it is at hand, else its length. */
final class DocumentText {
    private final String document;
    private final int length;
    private final @Nullable SourceText text;

    private DocumentText(String document, int length, @Nullable SourceText text) {
        this.document = document;
        this.length = length;
        this.text = text;
    }

    /** A text of which nothing is known, because the record does not say. */
    static DocumentText unknown(String document) {
        return new DocumentText(document, Integer.MAX_VALUE, null);
    }

    /** The pinned text; a text at hand that is not the pinned one is a fault, and passages are not held against it. */
    static DocumentText of(String document, PinnedText pinned, Optional<SourceText> atHand, Spot spot, Faults faults) {
        if (atHand.isEmpty()) {
            return new DocumentText(document, pinned.length(), null);
        }
        SourceText text = atHand.get();
        if (!text.sha256().equals(pinned.sha256())) {
            faults.add(
                    spot,
                    "'%s' is not the text that is pinned here: its SHA-256 is %s"
                            .formatted(pinned.file(), text.sha256()),
                    "find the text as it was, or pin all passages again");
            return new DocumentText(document, pinned.length(), null);
        }
        if (text.length() != pinned.length()) {
            faults.add(
                    spot,
                    "'%s' has %d code points, not %d".formatted(pinned.file(), text.length(), pinned.length()),
                    "write length: %d".formatted(text.length()));
        }
        return new DocumentText(document, text.length(), text);
    }

    boolean isAtHand() {
        return text != null;
    }

    /** Says what is wrong with a passage of this text, and with what is pinned of its surroundings. */
    void check(PassagePin passage, Optional<PassageContext> context, Spot spot, Faults faults) {
        String pin = "'corvee pin %s \"phrase\"' prints the right line".formatted(document);
        if (passage.end() > length) {
            faults.add(
                    spot,
                    "passage [%d, %d) ends beyond the text, which has %d code points"
                            .formatted(passage.start(), passage.end(), length),
                    pin);
        } else if (text != null) {
            checkDigest(text, passage, pin)
                    .or(() -> checkEnds(text, passage, pin))
                    .or(() -> context.flatMap(around -> checkContext(text, passage, around, pin)))
                    .ifPresent(fault -> faults.add(spot, fault.problem(), fault.remedy()));
        }
    }

    private static Optional<Unreadable> checkDigest(SourceText text, PassagePin passage, String pin) {
        String digest = text.digest(passage.start(), passage.end());
        return digest.startsWith(passage.digest())
                ? Optional.empty()
                : Optional.of(new Unreadable(
                        "the text at [%d, %d) has the digest %s…, not %s…"
                                .formatted(
                                        passage.start(),
                                        passage.end(),
                                        digest.substring(0, PassagePin.LEAST_DIGITS),
                                        passage.digest().substring(0, PassagePin.LEAST_DIGITS)),
                        pin));
    }

    private static Optional<Unreadable> checkContext(
            SourceText text, PassagePin passage, PassageContext pinned, String pin) {
        PassageContext context = PassageContext.of(text, passage.start(), passage.end());
        return context.equals(pinned)
                ? Optional.empty()
                : Optional.of(new Unreadable(
                        "around [%d, %d) stands %s, %s, not %s, %s"
                                .formatted(
                                        passage.start(),
                                        passage.end(),
                                        context.before(),
                                        context.after(),
                                        pinned.before(),
                                        pinned.after()),
                        pin));
    }

    /** A reader's character may be several code points; half of one is a letter that the text does not have. */
    private static Optional<Unreadable> checkEnds(SourceText text, PassagePin passage, String pin) {
        return IntStream.of(passage.start(), passage.end())
                .filter(position -> !text.isBetweenCharacters(position))
                .mapToObj(position -> new Unreadable(
                        "passage [%d, %d) cuts a character in two at %d"
                                .formatted(passage.start(), passage.end(), position),
                        pin))
                .findFirst();
    }
}
