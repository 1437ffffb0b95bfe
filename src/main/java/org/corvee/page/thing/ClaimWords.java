package org.corvee.page.thing;

import java.util.List;
import org.corvee.evidence.Claim;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Document;
import org.corvee.evidence.Support;
import org.corvee.page.Attribute;
import org.corvee.page.Html;

/** A claim’s status and times in words. */
final class ClaimWords {
    private ClaimWords() {}

    /** Over several claims of one status. */
    static String heading(Claim.Status status) {
        return switch (status) {
            case ACCEPTED -> "Accepted";
            case DISPUTED -> "Disputed";
            case DENIED -> "Denied";
            case EXPECTED -> "Planned or expected";
            case RUMOURED -> "Rumoured";
            case OPINION -> "Opinions";
            case INFERRED -> "Inferred";
            case SAID -> "Stated, not accepted";
            case RETRACTED -> "Retracted";
        };
    }

    /** One sentence. */
    static String meaning(Claim.Status status) {
        return switch (status) {
            case ACCEPTED -> "Somebody states it, the policy accepts it, and no account here contradicts it.";
            case DISPUTED -> "The policy accepts it, and another account contradicts it: they cannot both be right.";
            case DENIED -> "A denial is a claim like any other; it does not remove what it denies.";
            case EXPECTED -> "About the future; it is not accepted until somebody reports that it happened.";
            case RUMOURED -> "Passed on, but nobody vouches for it.";
            case OPINION -> "A view or judgement of the speaker.";
            case INFERRED -> "A conclusion drawn by a source or by the curators; nobody states it outright.";
            case SAID ->
                "It appears only in a headline, has a qualifier such as “usually”, is a judgement that remains the speaker’s own, or too few independent voices say it for the policy.";
            case RETRACTED -> "It was retracted; nothing accepted rests on it.";
        };
    }

    /** The word with its shape. */
    static Html badge(Claim.Status status) {
        return badge(status.word(), status.word());
    }

    /** A word for voices that a reader should know of: an official record, or nobody with a name. */
    static Html voices(Support.Voices voices) {
        return switch (voices) {
            case OFFICIAL -> badge("official", "official record");
            case NAMED -> Html.all(List.of());
            case UNNAMED -> badge("unnamed", "unnamed voices only");
        };
    }

    /** A word with a shape of the stylesheet. */
    static Html badge(String look, String word) {
        return Html.tag(Html.Tag.SPAN, word).with(Attribute.Name.CLASS, "badge " + look);
    }

    /** When it holds; empty when it does not say. */
    static String during(Claim claim) {
        return words(claim.manner().during());
    }

    /** A time in words; empty when there is none. */
    static String words(Dating time) {
        return time.isMissing() ? "" : DateWords.of(time);
    }

    /** When the document appeared; empty when it does not say. */
    static String published(Claim claim) {
        return claim.source()
                .document()
                .map(document -> document.dates().publishedWords())
                .orElse("");
    }

    /** The same in as few words as there are. */
    static String publishedShort(Claim claim) {
        return claim.source()
                .document()
                .map(Document::dates)
                .map(dates -> dates.inferred()
                        .map(dating -> "inferred: " + DateWords.of(dating))
                        .orElseGet(dates::saidWords))
                .orElse("");
    }

    /** When the claim was recorded, which is when its document was unless it says so itself; empty when nothing does. */
    static String recordedOn(Claim claim) {
        return claim.curation().recorded().isEmpty()
                ? claim.source()
                        .document()
                        .map(document -> document.dates().recorded())
                        .orElse("")
                : claim.curation().recorded();
    }

    /** The same in words. */
    static String recorded(Claim claim) {
        return words(recordedOn(claim));
    }

    /** Who has read the claim against its passage and agreed, and when; empty when nobody else has yet. */
    static String reviewed(Claim claim) {
        return claim.curation()
                .history()
                .review()
                .map(review -> "by %s, %s".formatted(review.by(), words(review.on())))
                .orElse("");
    }

    /** A date in words; empty when there is none. */
    static String words(String edtf) {
        return edtf.isEmpty() ? "" : DateWords.of(edtf);
    }
}
