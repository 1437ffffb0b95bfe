package org.corvee.claim;

import java.util.List;
import java.util.Optional;
import org.corvee.source.Spot;

/**
 * What one part of some data declares. All parts together are what each of them is checked against.
 *
 * @param isWhole whether all files of the part could be read
 * @param files in their order
 */
public record PartDeclarations(boolean isWhole, List<OfFile> files) {
    public PartDeclarations {
        files = List.copyOf(files);
    }

    /**
     * What a file declares, or some lines of it.
     *
     * @param file as spots call it
     */
    record OfFile(String file, List<KeptReading.Declared> declared) {
        OfFile {
            declared = List.copyOf(declared);
        }
    }

    /** What all parts declare. It is read by several threads. */
    public static final class All {
        private final DeclaredThings all = new DeclaredThings();

        /** @param parts in the order of their files */
        public All(List<PartDeclarations> parts) {
            for (PartDeclarations part : parts) {
                part.files().forEach(this::add);
                if (!part.isWhole()) {
                    all.miss();
                }
            }
            all.takeAdded();
        }

        private void add(OfFile of) {
            of.declared().forEach(it -> all.add(it.thing(), it.type(), new Spot(of.file(), it.line())));
        }

        /** A view for one reader. */
        DeclaredThings things() {
            return new DeclaredThings(
                    List.of(all), id -> Optional.ofNullable(all.own().get(id)));
        }
    }
}
