package org.corvee.drift;

import java.util.Optional;
import org.corvee.drift.Anchor.Same;
import org.corvee.model.SourceText;
import org.corvee.source.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Looks passages up in another text, from what is sure to what is likely.
 *
 * <ol>
 *   <li>The same letters in the same place of the same text.
 *   <li>The same letters once in either text; more than once, those with the same surroundings on both sides, or as many of
 *       them as before, in their order.
 *   <li>With both texts at hand, the same words in other quotes, dashes, spaces and line ends.
 *   <li>Alike by three quarters or more, words and surroundings together: a question to a person.
 *   <li>Else an orphan.
 * </ol>
 */
public final class Anchoring {
    private final SourceText text;
    private final Optional<BesideOld> beside;
    private final ByDigest byDigest;

    /**
     * @param text in which passages are looked up
     * @param old the text in which they were pinned, if it is at hand
     */
    public Anchoring(SourceText text, @Nullable SourceText old) {
        this.text = text;
        this.beside = Optional.ofNullable(old).map(before -> new BesideOld(before, text));
        this.byDigest = new ByDigest(text);
    }

    /** What has become of a passage. */
    public Anchor find(Pinned passage) {
        Optional<BesideOld> shown = beside.filter(old -> old.shows(passage));
        if (shown.filter(old -> old.isOf(text)).isPresent()) {
            return new Same(new Stretch(passage.start(), passage.end()));
        }
        return shown.map(old -> old.find(passage)).orElseGet(() -> byDigest.find(passage));
    }
}
