package org.corvee.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;
import org.corvee.source.Faults;
import org.corvee.source.RecordReader;
import org.corvee.source.Spot;
import org.corvee.source.TableReader;

/**
 * Reads a folder of data: all of it, or nothing when any of it is wrong.
 *
 * <p>Three times over the files, so that bulk need not be held in memory: once for the ids that they declare, once to
 * check everything, and once to hand it out.
 */
public final class Reading {
    private final DataFolder folder;
    private final Lexicon lexicon;
    private final RecordReader records = new RecordReader();

    /**
     * @param folder where the files are
     * @param lexicon the words that they may use
     */
    public Reading(DataFolder folder, Lexicon lexicon) {
        this.folder = folder;
        this.lexicon = lexicon;
    }

    /**
     * Hands everything to {@code sink}, if nothing is wrong.
     *
     * @throws BadData with all faults of all files, before the sink got anything
     */
    public Tally into(ClaimSink sink) throws IOException {
        List<Path> files = folder.files();
        Declared declared = gather(files);
        Tally tally = check(files, declared);
        read(files, declared, sink);
        return tally;
    }

    /**
     * Checks everything.
     *
     * @throws BadData with all faults of all files
     */
    public Tally check() throws IOException {
        return check(folder.files(), gather(folder.files()));
    }

    /**
     * Checks some files, which need not lie in the folder, against the ids of all.
     *
     * @throws BadData with all their faults
     */
    public Tally check(Collection<Path> some) throws IOException {
        Set<Path> all = new LinkedHashSet<>(folder.files());
        all.addAll(some);
        return check(some, gather(all));
    }

    private Declared gather(Collection<Path> files) throws IOException {
        Declarations declarations = new Declarations(lexicon);
        Faults later = new Faults();
        for (Path file : files) {
            switch (DataFolder.kind(file)) {
                case TABLE -> new TableReader(DataFolder.name(file), later).read(file, declarations);
                case DOCUMENT, BULK -> records.read(file, later, declarations::document);
                case TEXT, STRAY -> {}
            }
        }
        return declarations.declared();
    }

    private Tally check(Collection<Path> files, Declared declared) throws IOException {
        ClaimCounter counter = new ClaimCounter();
        return counter.tally(read(files, declared, counter));
    }

    private int read(Collection<Path> files, Declared declared, ClaimSink sink) throws IOException {
        Faults faults = new Faults();
        if (files.isEmpty()) {
            Spot spot = new Spot(DataFolder.name(folder.folder()), 1);
            faults.add(spot, "no data here", "it needs documents/ or reference/");
        }
        Known known = new Known(lexicon, declared, faults);
        DocumentReader documents = new DocumentReader(known, folder, sink);
        for (Path file : files) {
            switch (DataFolder.kind(file)) {
                case TABLE ->
                    new TableReader(DataFolder.name(file), faults).read(file, new ReferenceReader(known, sink));
                case DOCUMENT, BULK -> records.read(file, faults, record -> documents.read(record, file));
                case TEXT, STRAY ->
                    faults.add(
                            new Spot(DataFolder.name(file), 1),
                            "a file that nobody reads",
                            "name it .yaml, .jsonl or .csv after what it is, or put it elsewhere");
            }
        }
        if (faults.count() > 0) {
            throw new BadData(faults.all());
        }
        return documents.withoutText();
    }
}
