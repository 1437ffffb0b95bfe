package org.corvee.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
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
 * <p>Twice over the files, so that bulk need not be held in memory: once for the ids that they declare, past the claims, and
 * once to check everything and hand it out.
 */
public final class Reading {

    /** Where nothing is declared, and most of bulk is. */
    private static final String CLAIMS = "claims";

    private final DataFolder folder;
    private final Lexicon lexicon;
    private final Function<Path, Spot> beginnings;
    private final RecordReader records;

    /**
     * How much was read.
     *
     * @param documents with their claims
     * @param claims one for each statement of each passage
     * @param things declared in documents and reference tables
     * @param withoutText the texts that were not at hand, so that the passages of their documents were held against the
     *     length alone
     * @param notes what is read as it is and should be written otherwise
     * @param confined such notes that quote what is marked
     */
    public record Summary(
            int documents, int claims, int things, List<String> withoutText, List<Fault> notes, List<Fault> confined) {
        public Summary {
            withoutText = List.copyOf(withoutText);
            notes = List.copyOf(notes);
            confined = List.copyOf(confined);
        }
    }

    /**
     * @param folder where the files are
     * @param lexicon the words that they may use
     */
    public Reading(DataFolder folder, Lexicon lexicon) {
        this(folder, lexicon, file -> new Spot(DataFolder.name(file), 1));
    }

    /** @param beginnings the place that the first line of each file has for a reader */
    private Reading(DataFolder folder, Lexicon lexicon, Function<Path, Spot> beginnings) {
        this.folder = folder;
        this.lexicon = lexicon;
        this.beginnings = beginnings;
        this.records = new RecordReader(beginnings);
    }

    /**
     * Reads copies of some files of data, or of some lines of one, which other machines read the rest of.
     *
     * @param folder in which the texts of their documents lie
     * @param copies with the place that the first line of each has in the data
     */
    public static Reading ofPart(DataFolder folder, Lexicon lexicon, Map<Path, Spot> copies) {
        return new Reading(folder, lexicon, file -> Objects.requireNonNull(copies.get(file), "a copy of this part"));
    }

    /** What some files of a part declare. */
    public PartDeclarations declarations(Collection<Path> files) throws IOException {
        Gathered gathered = gather(files, KeptReadings.none());
        return new PartDeclarations(
                gathered.declared().isWhole(),
                files.stream()
                        .map(file -> new PartDeclarations.OfFile(
                                beginnings.apply(file).file(),
                                gathered.additions().getOrDefault(file, List.of())))
                        .toList());
    }

    /**
     * Hands some files of a part to {@code sink}, up to the first fault.
     *
     * @param declared by all parts
     * @throws BadData with all faults of these files; what the sink got is then to be thrown away
     */
    public Summary into(ClaimSink sink, Collection<Path> files, PartDeclarations.All declared) throws IOException {
        return read(
                files, new Gathered(declared.things(), KeptReadings.none(), new HashMap<>(), new HashMap<>()), sink);
    }

    /**
     * Hands everything to {@code sink}, up to the first fault.
     *
     * @throws BadData with all faults of all files; what the sink got is then to be thrown away
     */
    public Summary into(ClaimSink sink) throws IOException {
        return into(sink, KeptReadings.none());
    }

    /**
     * Does the same, and does not read again what was read before.
     *
     * @param kept what was read, and takes what is read now
     * @throws BadData with all faults of all files; what the sink got is then to be thrown away
     */
    public Summary into(ClaimSink sink, KeptReadings kept) throws IOException {
        List<Path> files = folder.files();
        return read(files, gather(files, kept), sink);
    }

    /**
     * Checks everything.
     *
     * @throws BadData with all faults of all files
     */
    public Summary check() throws IOException {
        return check(folder.files(), gather(folder.files(), KeptReadings.none()));
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
        return check(some, gather(all, KeptReadings.none()));
    }

    private String name(Path file) {
        return beginnings.apply(file).file();
    }

    private Gathered gather(Collection<Path> files, KeptReadings kept) throws IOException {
        DeclarationReader declarations = new DeclarationReader(lexicon);
        Gathered gathered = new Gathered(declarations.declared(), kept, new HashMap<>(), new HashMap<>());
        Faults later = new Faults();
        for (Path file : files.stream().filter(Files::isRegularFile).toList()) {
            switch (DataFolder.kind(file)) {
                case TABLE -> {
                    new TableReader(name(file), later).read(file, declarations);
                    gathered.note(file);
                }
                case DOCUMENT, BULK, DRAFT -> {
                    if (!gathered.isKnown(file)) {
                        records.readWithout(CLAIMS, file, later, declarations::document);
                        gathered.note(file);
                    }
                }
                case TEXT, STRAY -> {}
            }
        }
        if (later.count() > 0) {
            declarations.miss();
        }
        return gathered;
    }

    /**
     * What is known before anything is checked.
     *
     * @param declared in all files
     * @param kept what was read before
     * @param before what each file gave then that has not changed
     * @param additions what each other file declares
     */
    private record Gathered(
            DeclaredThings declared,
            KeptReadings kept,
            Map<Path, KeptReading> before,
            Map<Path, List<KeptReading.Declared>> additions) {
        boolean isKnown(Path file) throws IOException {
            Optional<KeptReading> found = kept.find(file);
            declared.takeAdded();
            found.ifPresent(reading -> {
                before.put(file, reading);
                additions.put(file, reading.basis().declared());
                reading.declare(file, declared);
            });
            return found.isPresent();
        }

        void note(Path file) {
            additions.put(file, declared.takeAdded());
        }

        /** What a file gave before and would give again. */
        Optional<KeptReading> holding(Path file, DataFolder folder) throws IOException {
            KeptReading reading = before.get(file);
            return reading != null && reading.holds(file, declared, folder) ? Optional.of(reading) : Optional.empty();
        }
    }

    private Summary check(Collection<Path> files, Gathered gathered) throws IOException {
        return read(files, gathered, ClaimSink.UNHEARD);
    }

    private Summary read(Collection<Path> files, Gathered gathered, ClaimSink sink) throws IOException {
        Faults faults = new Faults();
        if (files.isEmpty()) {
            Spot spot = new Spot(DataFolder.name(folder.folder()), 1);
            faults.add(spot, "no data here", "it needs documents/ or reference/");
        }
        ScalarReader scalars = new ScalarReader(lexicon, gathered.declared(), faults);
        Counter counter = new Counter(sink, faults);
        Enclosures enclosures = new Enclosures(counter);
        Documents documents = new Documents(gathered, scalars, enclosures);
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                faults.add(
                        new Spot(DataFolder.name(file), 1),
                        "not a file that can be read",
                        "put a file of its name here, or put it elsewhere");
                continue;
            }
            switch (DataFolder.kind(file)) {
                case TABLE -> new TableReader(name(file), faults).read(file, new ReferenceReader(scalars, enclosures));
                case DOCUMENT, BULK, DRAFT -> documents.read(file);
                case TEXT, STRAY ->
                    faults.add(
                            new Spot(DataFolder.name(file), 1),
                            "a file that nobody reads",
                            "name it .yaml, .jsonl or .csv after what it is, or put it elsewhere");
            }
        }
        enclosures.tellCircles(gathered.declared(), faults);
        if (faults.count() > 0) {
            throw new BadData(faults.all());
        }
        return counter.summary(documents.withoutText);
    }

    /** Reads files of documents, or gives what they gave before. */
    private final class Documents {
        private final Gathered gathered;
        private final Faults faults;
        private final ClaimSink next;
        private final ClaimTee tee;
        private final DocumentReader reader;
        private final List<String> withoutText = new ArrayList<>();

        Documents(Gathered gathered, ScalarReader scalars, ClaimSink next) {
            this.gathered = gathered;
            this.faults = scalars.faults();
            this.next = next;
            this.tee = new ClaimTee(next);
            this.reader = new DocumentReader(scalars, folder, tee);
        }

        void read(Path file) throws IOException {
            Optional<KeptReading> before = gathered.holding(file, folder);
            if (before.isPresent()) {
                before.get().to(next);
                before.get().basis().notes().forEach(faults::note);
                note(before.get().basis().texts());
                gathered.kept().use(file);
            } else {
                readAnew(file);
            }
        }

        private void readAnew(Path file) throws IOException {
            gathered.declared().takeAsked();
            Optional<KeptReadingWriter> entry = gathered.kept().begin(file);
            tee.also(entry.<ClaimSink>map(writer -> writer).orElse(ClaimSink.UNHEARD));
            records.read(file, faults, record -> reader.read(record, file));
            List<KeptReading.NamedText> texts = reader.takeTexts();
            note(texts);
            if (entry.isPresent() && faults.count() == 0) {
                keep(file, entry.get(), texts);
            }
        }

        private void note(List<KeptReading.NamedText> texts) {
            texts.stream()
                    .filter(text -> !text.isAtHand())
                    .map(KeptReading.NamedText::name)
                    .forEach(withoutText::add);
        }

        private void keep(Path file, KeptReadingWriter entry, List<KeptReading.NamedText> texts) throws IOException {
            String name = name(file);
            Optional<List<Fault>> notes = faults.notesIn(name);
            if (notes.isPresent()) {
                List<KeptReading.Answer> answers = gathered.declared().takeAsked().stream()
                        .map(thing -> KeptReading.Answer.of(thing, gathered.declared(), name))
                        .toList();
                List<KeptReading.Declared> declared =
                        Objects.requireNonNull(gathered.additions().get(file), "gathered before it is read");
                gathered.kept().keep(file, entry, new KeptReading.Basis(declared, answers, texts, notes.get()));
            }
        }
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

        Summary summary(List<String> withoutText) {
            return new Summary(documents, claims, things, withoutText, faults.notes(), faults.confined());
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
