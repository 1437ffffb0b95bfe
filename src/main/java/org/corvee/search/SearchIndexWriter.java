package org.corvee.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.corvee.store.BuildIndex;

/**
 * Writes the index of a graph, thing by thing and sentence by sentence; what it holds meanwhile does not grow with the
 * graph.
 */
public final class SearchIndexWriter implements BuildIndex {
    /** What is added before a part of the index is written out, in megabytes: parts have to be merged, which costs more. */
    private static final double BUFFER =
            Math.min(256, Math.max(32, Runtime.getRuntime().maxMemory() / 16.0 / (1 << 20)));

    @Override
    public String name() {
        return SearchIndex.NAME;
    }

    @Override
    public void write(DatasetGraph graph, Path folder) throws IOException {
        write(folder, writer -> GraphWords.of(graph.getDefaultGraph()).to(new GraphWords.WordSink() {
            @Override
            public void thing(StoredThing thing) {
                add(writer, NameFields.document(thing));
            }

            @Override
            public void claims(StoredClaims claims) {
                add(writer, WordFields.document(claims));
            }
        }));
    }

    /** Fills an index. */
    interface Filling {
        void fill(IndexWriter writer);
    }

    /** Writes an index into an empty folder, in one piece. */
    static void write(Path folder, Filling filling) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(Analysis.ofFields())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER)
                .setUseCompoundFile(true);
        // Whoever has the right to build has the folder alone.
        try (FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
                IndexWriter writer = new IndexWriter(directory, settings)) {
            filling.fill(writer);
            writer.forceMerge(1);
            writer.commit();
        }
    }

    static void add(IndexWriter writer, Document document) {
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
