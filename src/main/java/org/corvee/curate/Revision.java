package org.corvee.curate;

import java.io.IOException;
import java.util.List;
import org.corvee.claim.CuratedClaim;
import org.corvee.drift.Anchor;
import org.corvee.drift.Drift;
import org.corvee.drift.Drift.Drifted;
import org.corvee.drift.Losses;
import org.corvee.drift.PassageLines;
import org.corvee.model.SourceText;

/**
 * What a newer version of a document's text does to its passages.
 *
 * @param file of the document
 * @param seen what the file holds
 * @param drift where each passage stands now
 * @param losses which claims and facts lose their words
 */
public record Revision(CuratedFile file, CuratedFile.Version seen, Drift drift, Losses losses) {
    /** Looks every passage of a document up in a newer text. */
    static Revision of(Workbench desk, OpenDocument document, SourceText text) throws IOException {
        CuratedFile file = document.file();
        CuratedFile.Version seen = file.read();
        Drift drift = Drift.of(file.path(), text, document.text());
        Losses losses = new Losses(document.id(), drift);
        desk.read(document, seen.text(), losses);
        desk.readOthers(document, losses);
        return new Revision(file, seen, drift, losses);
    }

    /** How many passages stand where they stood, have moved, are to be asked about, are gone. */
    public List<Long> counts() {
        return List.of(
                count(Anchor.Same.class),
                count(Anchor.Moved.class),
                count(Anchor.Asked.class),
                count(Anchor.Orphaned.class));
    }

    private long count(Class<? extends Anchor> kind) {
        return drift.passages().stream().map(Drifted::anchor).filter(kind::isInstance).count();
    }

    /** The claims that have to be pinned again by a person, in our words. */
    public List<String> claims() {
        return losses.claims().stream()
                .map((CuratedClaim claim) -> claim.annotation().says())
                .distinct()
                .toList();
    }

    /** The facts that rest on those claims, each with how many others state it. */
    public List<Losses.Loss> facts() {
        return losses.facts();
    }

    /** Pins the newer text, and in it what stands there for sure. */
    void save(String textFile) throws IOException {
        file.save(seen.digest(), PassageLines.moved(seen.text(), drift, textFile));
    }
}
