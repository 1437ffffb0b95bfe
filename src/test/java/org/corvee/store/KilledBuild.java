package org.corvee.store;

import java.nio.file.Path;

/** A build in a process of its own, which says each step that it begins and is killed in one of them. */
final class KilledBuild {
    /** Enough that every step lasts. */
    private static final int TRIPLES = 20_000;

    private KilledBuild() {}

    /** Builds into the folder, differently for every seed. */
    public static void main(String[] arguments) {
        Store store = new Store(Path.of(arguments[0]));
        BuildWatch watch = (step, triples) -> {
            if (triples == 0 || triples == TRIPLES / 2) {
                System.out.println(step);
            }
        };
        try (StoreBuild build = StoreBuild.begin(store, Builds.recipe(), watch)) {
            for (int i = 0; i < TRIPLES; i++) {
                build.data().triple(Builds.link("a" + i, "says", "b" + arguments[1]));
            }
            build.finish();
        }
    }
}
