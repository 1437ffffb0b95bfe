package org.corvee.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.corvee.query.name.TextIndex;
import org.corvee.search.PassageIndex;
import org.corvee.search.Search;
import org.corvee.search.SearchIndex;
import org.corvee.store.Snapshot;

/**
 * What an open build is searched by; it is opened and closed with it.
 *
 * @param texts the words of the documents, where this server may show them to those who can ask
 */
public record ServedSearch(SearchIndex index, Optional<PassageIndex> texts) implements AutoCloseable {
    /** Opens the index of a build, and reads the texts of its documents; inside a transaction. */
    static ServedSearch of(Snapshot build, List<Path> folders) {
        SearchIndex index = SearchIndex.open(build);
        try {
            ServedSearch search = new ServedSearch(
                    index,
                    folders.isEmpty()
                            ? Optional.empty()
                            : Optional.of(PassageIndex.of(build.dataset().getDefaultGraph(), folders)));
            index.warm();
            return search;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** All that can be searched, the library's questions too. */
    public Search with(TextIndex questions) {
        return new Search(index, texts, questions);
    }

    @Override
    public void close() {
        index.close();
        texts.ifPresent(PassageIndex::close);
    }
}
