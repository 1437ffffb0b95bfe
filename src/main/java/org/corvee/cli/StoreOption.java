package org.corvee.cli;

import java.nio.file.Path;
import org.corvee.model.Audience;
import org.corvee.store.RestrictedStores;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --store}, for every command that needs one. */
final class StoreOption {
    @Option(names = "--store", paramLabel = "DIR", description = "The store. Default: .corvee/store in the project.")
    private @Nullable Path folder;

    /** The store, whether it is there yet or not. */
    Store store() {
        return new Store(folder == null ? Home.find().store() : folder);
    }

    /** The folder of restricted stores, whether it is there yet or not; the option names it, or it lies beside the store. */
    RestrictedStores restricted() {
        return new RestrictedStores(folder == null ? Home.find().store().resolveSibling("restricted") : folder);
    }

    /** Opens the current build, or says how to get one. */
    Snapshot open() {
        return open(store(), "corvee build");
    }

    /** Opens the current build for an audience, from its restricted store where it is not everybody. */
    Snapshot open(Audience audience) {
        return audience == Audience.PUBLIC ? open() : open(restricted().store(audience), "corvee build --restricted");
    }

    private static Snapshot open(Store store, String remedy) {
        try {
            return store.currentChecked()
                    .orElseThrow(() -> new CommandFailure(
                            Corvee.USAGE,
                            "%s: there is no build here yet; run '%s'".formatted(store.folder(), remedy)));
        } catch (StoreException e) {
            throw new CommandFailure(Corvee.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
