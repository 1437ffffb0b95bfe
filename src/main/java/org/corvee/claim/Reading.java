package org.corvee.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.corvee.model.ThingId;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.corvee.source.Faults;
import org.corvee.source.RecordReader;
import org.corvee.source.Spot;
import org.corvee.source.TableReader;

/**
 * Reads a folder of data, and says all that is wrong with it.
 *
 * <p>Twice over the files, so that bulk need not be held in memory: once for the ids that they declare, and once to check
 * everything and hand it out.
 */
public final class Reading {

    private final DataFolder folder;
    private final Lexicon lexicon;
    private final RecordReader records = new RecordReader();

    /**
     * How much was read.
     *
     * @param documents with their claims
     * @param claims one for each statement of each passage
     * @param things declared in documents and reference tables
     * @param withoutText documents whose text was not at hand, so that their passages were held against its length alone
     * @param notes what is read as it is and should be written otherwise
     */
    public record Summary(int documents, int claims, int things, int withoutText, List<Fault> notes) {
        public Summary {
            notes = List.copyOf(notes);
        }
    }

    /**
     * @param folder where the files are
     * @param lexicon the words that they may use
     */
    public Reading(DataFolder folder, Lexicon lexicon) {
        this.folder = folder;
        this.lexicon = lexicon;
    }

    /**
     * Hands everything to {@code sink}, up to the first fault.
     *
     * @throws BadData with all faults of all files; what the sink got is then to be thrown away
     */
    public Summary into(ClaimSink sink) throws IOException {
        List<Path> files = folder.files();
        return read(files, gather(files), sink);
    }

    /**
     * Checks everything.
     *
     * @throws BadData with all faults of all files
     */
    public Summary check() throws IOException {
        return check(folder.files(), gather(folder.files()));
    }

    /**
     * Checks some files, which need not lie in the folder, against the ids of all; a draft takes its document's place.
     *
     * @throws BadData with all their faults
     */
    public Summary check(Collection<Path> some) throws IOException {
        Set<Path> all = new LinkedHashSet<>(folder.files());
        some.stream().flatMap(f -> DataFolder.draftOf(f).stream()).forEach(all::remove);
        all.addAll(some);
        return check(some, gather(all));
    }

    private DeclaredThings gather(Collection<Path> files) throws IOException {
        DeclarationReader declarations = new DeclarationReader(lexicon);
        Faults later = new Faults();
        for (Path file : files.stream().filter(Files::isRegularFile).toList()) {
            switch (DataFolder.kind(file)) {
                case TABLE -> new TableReader(DataFolder.name(file), later).read(file, declarations);
                case DOCUMENT, BULK, DRAFT -> records.read(file, later, declarations::document);
                case TEXT, STRAY -> {}
            }
        }
        if (later.count() > 0) {
            declarations.miss();
        }
        return declarations.declared();
    }

    private Summary check(Collection<Path> files, DeclaredThings declared) throws IOException {
        return read(files, declared, ClaimSink.UNHEARD);
    }

    private Summary read(Collection<Path> files, DeclaredThings declared, ClaimSink sink) throws IOException {
        Faults faults = new Faults();
        if (files.isEmpty()) {
            Spot spot = new Spot(DataFolder.name(folder.folder()), 1);
            faults.add(spot, "no data here", "it needs documents/ or reference/");
        }
        ScalarReader scalars = new ScalarReader(lexicon, declared, faults);
        Counter counter = new Counter(sink, faults);
        Enclosures enclosures = new Enclosures(counter);
        DocumentReader documents = new DocumentReader(scalars, folder, enclosures);
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                faults.add(
                        new Spot(DataFolder.name(file), 1),
                        "not a file that can be read",
                        "put a file of its name here, or put it elsewhere");
                continue;
            }
            switch (DataFolder.kind(file)) {
                case TABLE ->
                    new TableReader(DataFolder.name(file), faults).read(file, new ReferenceReader(scalars, enclosures));
                case DOCUMENT, BULK, DRAFT -> records.read(file, faults, record -> documents.read(record, file));
                case TEXT, STRAY ->
                    faults.add(
                            new Spot(DataFolder.name(file), 1),
                            "a file that nobody reads",
                            "name it .yaml, .jsonl or .csv after what it is, or put it elsewhere");
            }
        }
        enclosures.tellCircles(declared, faults);
        if (faults.count() > 0) {
            throw new BadData(faults.all());
        }
        return counter.summary(documents.withoutText());
    }

    /** Counts what it takes, and passes it on as long as nothing is wrong. */
    private static final class Counter implements ClaimSink {
        private final ClaimSink next;
        private final Faults faults;
        private int documents = 0;
        private int claims = 0;
        private int things = 0;

        Counter(ClaimSink next, Faults faults) {
            this.next = next;
            this.faults = faults;
        }

        Summary summary(int withoutText) {
            return new Summary(documents, claims, things, withoutText, faults.notes());
        }

        private void pass(Consumer<ClaimSink> piece) {
            if (faults.count() == 0) {
                piece.accept(next);
            }
        }

        @Override
        public void thing(Thing thing) {
            things++;
            pass(sink -> sink.thing(thing));
        }

        @Override
        public void document(CuratedDocument document) {
            documents++;
            pass(sink -> sink.document(document));
        }

        @Override
        public void testimony(CuratedTestimony testimony) {
            pass(sink -> sink.testimony(testimony));
        }

        @Override
        public void claim(CuratedClaim claim) {
            claims++;
            pass(sink -> sink.claim(claim));
        }

        @Override
        public void reference(CuratedStatement statement, List<ThingId> sources) {
            pass(sink -> sink.reference(statement, sources));
        }
    }
}
