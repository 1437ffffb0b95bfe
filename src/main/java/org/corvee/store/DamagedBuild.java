package org.corvee.store;

import java.nio.file.Path;
import java.util.List;

/** A build whose files are not what they were when it was finished; it is never opened. */
public final class DamagedBuild extends StoreException {
    private static final long serialVersionUID = 1;

    /**
     * @param place the build's folder, or the file
     * @param damages at least one
     */
    DamagedBuild(Path place, List<Damage> damages) {
        super("%s: the build is damaged: %s%s; 'corvee store repair' repairs it"
                .formatted(
                        place,
                        damages.get(0),
                        damages.size() == 1 ? "" : ", and %,d files more".formatted(damages.size() - 1)));
    }

    /**
     * What is not as it was when the build was finished.
     *
     * @param file its path below the build's folder
     * @param fault such as {@code is missing}
     */
    public record Damage(String file, String fault) {
        @Override
        public String toString() {
            return file + " " + fault;
        }
    }
}
