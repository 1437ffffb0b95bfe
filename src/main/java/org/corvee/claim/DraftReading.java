package org.corvee.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.claim.DeclaredThings.FirstDeclaration;
import org.corvee.model.ThingId;
import org.corvee.source.DataFolder;
import org.corvee.source.Fault;
import org.corvee.source.Faults;
import org.corvee.source.Node;
import org.corvee.source.RecordReader;
import org.corvee.source.TableReader;
import org.corvee.source.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the draft of a document as a build would, against the files around it.
 *
 * <p>Those are read once, and again when they have changed; the draft is read each time.
 */
public final class DraftReading {
    private final DataFolder folder;
    private final Lexicon lexicon;
    private final Map<Path, KnownFile> known = new LinkedHashMap<>();
    private final Map<ThingId, Map<Path, FirstDeclaration>> index = new HashMap<>();
    private long basis;

    /**
     * @param folder where the files are
     * @param lexicon the words that they may use
     */
    public DraftReading(DataFolder folder, Lexicon lexicon) {
        this.folder = folder;
        this.lexicon = lexicon;
    }

    /**
     * What is wrong with a draft.
     *
     * @param faults that stop a build, by line
     * @param notes that stop nobody
     */
    public record Verdict(List<Fault> faults, List<Fault> notes) {
        public Verdict {
            faults = faults.stream()
                    .sorted(Comparator.comparing(fault -> fault.spot().line()))
                    .toList();
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads a draft, and hands out what is right in it.
     *
     * @param file whose draft it is
     */
    public synchronized Verdict read(Path file, String draft, ClaimSink sink) throws IOException {
        Faults faults = new Faults();
        Optional<Node> record = new YamlReader(DataFolder.name(file), faults).read(draft, 1);
        if (record.isPresent()) {
            DeclaredThings declared = around(file);
            new DeclarationReader(lexicon, declared).document(record.get());
            new DocumentReader(new ScalarReader(lexicon, declared, faults), folder, sink).read(record.get(), file);
        }
        return new Verdict(
                faults.all(),
                Stream.concat(faults.notes().stream(), faults.confined().stream())
                        .toList());
    }

    /** The things that the files around a document declare. */
    public synchronized List<Thing> things(Path file) throws IOException {
        refresh();
        List<Thing> things = new ArrayList<>();
        known.forEach((other, read) -> {
            if (!other.equals(file)) {
                things.addAll(read.things());
            }
        });
        things.sort(Comparator.comparing(Thing::id));
        return things;
    }

    /** Hands out what is right in the files around a document, as they are now. */
    public synchronized void readOthers(Path file, ClaimSink sink) throws IOException {
        DeclaredThings all = around(file);
        for (Path other : folder.files()) {
            if (!other.equals(file) && Files.isRegularFile(other)) {
                ScalarReader scalars = new ScalarReader(lexicon, all, new Faults());
                switch (DataFolder.kind(other)) {
                    case TABLE ->
                        new TableReader(DataFolder.name(other), new Faults())
                                .read(other, new ReferenceReader(scalars, sink));
                    case DOCUMENT, BULK -> {
                        DocumentReader documents = new DocumentReader(scalars, folder, sink);
                        new RecordReader().read(other, new Faults(), record -> documents.read(record, other));
                    }
                    case TEXT, STRAY -> {}
                }
            }
        }
    }

    /** What changes when a file around a document changes. */
    public synchronized Object version(Path file) throws IOException {
        refresh();
        return known.entrySet().stream()
                .filter(other -> !other.getKey().equals(file))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, other -> other.getValue().stamp()));
    }

    /** What changes when any file declares something else than before; what a draft is read against is then another. */
    public synchronized Object basis() throws IOException {
        refresh();
        return basis;
    }

    /** What the files around a document declare. */
    private DeclaredThings around(Path file) throws IOException {
        refresh();
        List<DeclaredThings> others = known.entrySet().stream()
                .filter(other -> !other.getKey().equals(file))
                .map(other -> other.getValue().declared())
                .toList();
        return new DeclaredThings(others, id -> index.getOrDefault(id, Map.of()).entrySet().stream()
                .filter(declared -> !declared.getKey().equals(file))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    private void refresh() throws IOException {
        List<Path> files = folder.files().stream().filter(Files::isRegularFile).toList();
        Map<Path, KnownFile> before = new HashMap<>(known);
        List<Path> changed = new ArrayList<>();
        known.clear();
        for (Path file : files) {
            KnownFile.Stamp stamp = KnownFile.Stamp.of(file);
            KnownFile read = before.get(file);
            if (read == null || !read.stamp().equals(stamp)) {
                changed.add(file);
                read = new KnownFile(stamp, declared(file), List.of());
            }
            known.put(file, read);
        }
        if (changed.isEmpty() && known.size() == before.size()) {
            return;
        }
        if (known.size() != before.size() || changed.stream().anyMatch(file -> isOther(before.get(file), known.get(file)))) {
            basis++;
        }
        index.clear();
        known.forEach((file, read) -> read.declared()
                .own()
                .forEach((id, declared) ->
                        index.computeIfAbsent(id, any -> new LinkedHashMap<>()).put(file, declared)));
        for (Path file : changed) {
            DeclaredThings all = new DeclaredThings(declared(), id -> index.getOrDefault(id, Map.of()).values().stream().findFirst());
            known.computeIfPresent(file, (same, read) -> read.with(things(file, all)));
        }
    }

    /** Whether a file declares other ids than before, or the same with other classes. */
    private static boolean isOther(@Nullable KnownFile before, @Nullable KnownFile now) {
        return before == null || now == null || !types(before).equals(types(now)) || before.declared().isWhole() != now.declared().isWhole();
    }

    private static Map<ThingId, String> types(KnownFile file) {
        return file.declared().own().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, declared -> declared.getValue().type()));
    }

    private List<DeclaredThings> declared() {
        return known.values().stream().map(KnownFile::declared).toList();
    }

    /** The faults of a file around the draft are for whoever checks that file. */
    private DeclaredThings declared(Path file) throws IOException {
        Faults faults = new Faults();
        DeclarationReader declarations = new DeclarationReader(lexicon);
        switch (DataFolder.kind(file)) {
            case TABLE -> new TableReader(DataFolder.name(file), faults).read(file, declarations);
            case DOCUMENT, BULK -> new RecordReader().read(file, faults, declarations::document);
            case TEXT, STRAY -> {}
        }
        if (faults.count() > 0) {
            declarations.miss();
        }
        return declarations.declared();
    }

    private List<Thing> things(Path file, DeclaredThings all) {
        List<Thing> things = new ArrayList<>();
        ClaimSink sink = new ThingsOf(things);
        ScalarReader scalars = new ScalarReader(lexicon, all, new Faults());
        try {
            switch (DataFolder.kind(file)) {
                case TABLE ->
                    new TableReader(DataFolder.name(file), new Faults()).read(file, new ReferenceReader(scalars, sink));
                case DOCUMENT, BULK ->
                    new RecordReader()
                            .read(file, new Faults(), record -> things(record, new ThingReader(scalars), sink));
                case TEXT, STRAY -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return things;
    }

    private static void things(Node record, ThingReader reader, ClaimSink sink) {
        if (record instanceof Node.Mapping keys && keys.value("things").orElse(null) instanceof Node.Mapping declared) {
            String document = keys.value("id")
                    .or(() -> keys.value("continues"))
                    .filter(Node.Scalar.class::isInstance)
                    .map(id -> ((Node.Scalar) id).text())
                    .orElse("");
            declared.entries().forEach(entry -> reader.read(entry, document).ifPresent(sink::thing));
        }
    }

    /**
     * What one of the files around a draft declares.
     *
     * @param stamp by which it is seen that the file is another
     */
    private record KnownFile(Stamp stamp, DeclaredThings declared, List<Thing> things) {
        KnownFile {
            things = List.copyOf(things);
        }

        KnownFile with(List<Thing> read) {
            return new KnownFile(stamp, declared, read);
        }

        /** When a file was written last, and how long it was then. */
        record Stamp(FileTime written, long size) {
            static Stamp of(Path file) throws IOException {
                return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
            }
        }
    }

    /** Keeps the things of a file, and nothing else. */
    private static final class ThingsOf extends PassedClaims {
        private final Collection<Thing> kept;

        ThingsOf(Collection<Thing> kept) {
            this.kept = kept;
        }

        @Override
        public void thing(Thing thing) {
            kept.add(thing);
        }
    }
}
