package org.corvee.propose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corvee.claim.ClaimSink;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.CuratedDocument;
import org.corvee.claim.CuratedStatement;
import org.corvee.claim.CuratedTestimony;
import org.corvee.claim.Reading;
import org.corvee.claim.Thing;
import org.corvee.curate.Sentences;
import org.corvee.model.SourceText;
import org.corvee.model.ThingId;
import org.corvee.source.DataFolder;
import org.corvee.source.Stretch;
import org.corvee.triple.OntologyLexicon;

/** What curators have made of the documents whose texts are at hand. */
final class CuratedGold implements ClaimSink {
    final List<Thing> things = new ArrayList<>();
    final Map<String, SourceText> texts = new LinkedHashMap<>();
    final Map<String, List<CuratedClaim>> claims = new LinkedHashMap<>();
    private final Path folder;

    private CuratedGold(Path folder) {
        this.folder = folder;
    }

    static CuratedGold read(Path folder) throws IOException {
        CuratedGold gold = new CuratedGold(folder);
        new Reading(new DataFolder(Path.of("data"), folder), OntologyLexicon.read(Path.of("ontology"))).into(gold);
        return gold;
    }

    List<Stretch> sentences(String document) {
        return Sentences.of(text(document));
    }

    SourceText text(String document) {
        SourceText text = texts.get(document);
        if (text == null) {
            throw new IllegalStateException(document);
        }
        return text;
    }

    @Override
    public void thing(Thing thing) {
        things.add(thing);
    }

    @Override
    public void document(CuratedDocument document) {
        Path file = folder.resolve(document.text().file());
        if (Files.exists(file)) {
            try {
                texts.put(document.id(), SourceText.read(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void testimony(CuratedTestimony testimony) {}

    @Override
    public void claim(CuratedClaim claim) {
        claims.computeIfAbsent(claim.attribution().passage().document(), d -> new ArrayList<>())
                .add(claim);
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {}
}
