package org.corvee.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.corvee.query.name.NameFinder;
import org.corvee.store.OutdatedBuild;
import org.corvee.store.Snapshot;
import org.corvee.store.StoreException;

/** The open index of a build. It keeps its files as long as it is open, also when the build has gone. */
public final class SearchIndex implements AutoCloseable {
    /** Its folder in a build; another way to write it needs another number. */
    static final String NAME = "search-1";

    private final Pages pages;

    private SearchIndex(Pages pages) {
        this.pages = pages;
    }

    /** Whether a build has one that this version can read. */
    public static boolean isIn(Snapshot build) {
        return Files.isDirectory(build.folder().resolve(NAME));
    }

    /**
     * Opens the index of a build.
     *
     * @throws OutdatedBuild when it has none, or one of another version
     * @throws StoreException when it cannot be read
     */
    public static SearchIndex open(Snapshot build) {
        if (!isIn(build)) {
            throw OutdatedBuild.at(build.folder(), build.summary().policy());
        }
        return open(build.folder().resolve(NAME));
    }

    /**
     * Opens the index in a folder.
     *
     * @throws StoreException when it cannot be read
     */
    public static SearchIndex open(Path folder) {
        try {
            return new SearchIndex(Pages.open(folder));
        } catch (IOException e) {
            throw new StoreException(
                    "%s: cannot be read: %s; 'corvee store repair' repairs it".formatted(folder, e.getMessage()), e);
        }
    }

    /** The names of the build's things. */
    public NameFinder names() {
        return things();
    }

    /** How many claims there are about a thing, or in it where it is a document. */
    public long claimsAbout(String iri) {
        return things().stored(iri).map(StoredThing::claims).orElse(0L);
    }

    IndexedNames things() {
        return new IndexedNames(pages);
    }

    /** The claims with such words, so many of them from one on, the best first. */
    WordQuery.Found claims(AskedWords asked, int from, int most) {
        return new WordQuery(asked, WordFields.OF_CLAIMS, WordFields.CLAIM).ask(pages, from, most);
    }

    /** Words of claims that begin like one of these or are nearly spelt so, the more frequent first. */
    List<String> wordsNear(AskedWords asked, int most) {
        return asked.words().stream()
                .flatMap(word -> new NearTerms(pages, Analysis.WORDS.field(Place.PARAPHRASE)).of(word).stream())
                .sorted(Comparator.comparingInt((NearTerms.NearTerm near) -> -near.frequency())
                        .thenComparing(NearTerms.NearTerm::term))
                .map(NearTerms.NearTerm::term)
                .distinct()
                .limit(most)
                .toList();
    }

    /** Reads the dictionaries of all scripts, so that the first search need not. */
    public void warm() {
        Stream.of("a port", "평양", "平壤", "Пхеньян").forEach(text -> {
            AskedWords asked = AskedWords.of(text);
            claims(asked, 0, 1);
            Marks.of(text, asked);
            names().begun(text, 1, any -> true);
        });
    }

    @Override
    public void close() {
        pages.close();
    }

    /**
     * The open files of an index.
     *
     * @param reader of its one part
     */
    record Pages(FSDirectory directory, DirectoryReader reader, IndexSearcher searcher) implements AutoCloseable {
        static Pages open(Path folder) throws IOException {
            FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
            try {
                DirectoryReader reader = DirectoryReader.open(directory);
                return new Pages(directory, reader, new IndexSearcher(reader));
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        }

        /** What was stored of a document of Lucene's. */
        String stored(int document) throws IOException {
            return Objects.requireNonNull(searcher.storedFields()
                    .document(document, Set.of(NameFields.STORED))
                    .get(NameFields.STORED));
        }

        @Override
        public void close() {
            try {
                reader.close();
                directory.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
