package org.corvee.claim;

import java.time.LocalDate;
import java.util.List;
import org.corvee.model.Edtf;
import org.corvee.model.Marking;
import org.corvee.model.Slug;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * One published text whose passages claims stand in.
 *
 * @param id such as {@code rfa-2019-12}
 * @param label its headline
 * @param publication by whom and when it was published
 * @param recording when and under which marking the curators took it up
 * @param text which text exactly
 */
public record CuratedDocument(String id, String label, Publication publication, Recording recording, PinnedText text) {
    public CuratedDocument {
        Slug.checked("document id", id);
    }

    /**
     * How a document came into the world.
     *
     * @param publisher the actor who published it
     * @param published when, as far as its text alone supports
     * @param languages its chain of languages, the original first
     * @param derivedFrom the documents and works from which it derives
     */
    public record Publication(ThingId publisher, Edtf published, List<String> languages, List<ThingId> derivedFrom) {
        public Publication {
            languages = List.copyOf(languages);
            derivedFrom = List.copyOf(derivedFrom);
        }
    }

    /**
     * How the curators took a document up.
     *
     * @param on the day
     * @param marking how far it may be passed on
     */
    public record Recording(LocalDate on, Marking marking) {}

    /**
     * The text of a document, which is not in the graph.
     *
     * @param file its file name
     * @param sha256 hex digest of the file's bytes
     * @param length in code points
     * @param revises the hex digest of the text of which this is another version, if it is one
     */
    public record PinnedText(String file, String sha256, int length, @Nullable String revises) {
        private static final String DIGEST = "[0-9a-f]{64}";

        /** A text that is no version of another. */
        public PinnedText(String file, String sha256, int length) {
            this(file, sha256, length, null);
        }

        public PinnedText {
            if (file.matches(".*[/\\\\].*") || file.startsWith(".")) {
                throw new Unreadable("'%s' is no file name".formatted(file), "write the text's name without a folder");
            }
            checkDigest(sha256);
            if (revises != null) {
                checkDigest(revises);
            }
            if (length < 1) {
                throw new Unreadable("a text of length %d".formatted(length), "write its number of code points");
            }
        }

        private static void checkDigest(String hex) {
            if (!hex.matches(DIGEST)) {
                throw new Unreadable(
                        "'%s' is no digest of a text".formatted(hex),
                        "write the 64 hex digits that 'sha256sum' prints");
            }
        }
    }
}
