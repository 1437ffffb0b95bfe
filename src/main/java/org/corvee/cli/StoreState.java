package org.corvee.cli;

import java.util.Optional;
import org.corvee.search.SearchIndex;
import org.corvee.store.BuildWatch;
import org.corvee.store.OutdatedBuild;
import org.corvee.store.Snapshot;
import org.corvee.store.Store;
import org.corvee.store.StoreException;
import org.corvee.store.StoreRepair;
import org.jspecify.annotations.Nullable;

/**
 * In what state a store's current build is.
 *
 * @param damage what is wrong with it, if something is
 * @param policy of the build, if there is one that says it
 * @param isOutdated whether an older version of Corvée wrote it
 */
record StoreState(Optional<String> damage, Optional<String> policy, boolean isOutdated) {
    /** Opens the current build and reads each of its files once. */
    static StoreState of(Store store) {
        try (@Nullable Snapshot snapshot = store.currentChecked().orElse(null)) {
            return new StoreState(
                    Optional.empty(),
                    Optional.ofNullable(snapshot).map(open -> open.summary().policy()),
                    snapshot != null && !SearchIndex.isIn(snapshot));
        } catch (OutdatedBuild older) {
            return new StoreState(Optional.empty(), Optional.of(older.policy()), true);
        } catch (StoreException damaged) {
            return new StoreState(Optional.of(String.valueOf(damaged.getMessage())), store.policyOfCurrent(), false);
        }
    }

    /** Makes the build whole again from its own dump, if that is whole. */
    boolean fromDump(Store store, BuildWatch watch) {
        return store.pointed()
                .map(id -> new StoreRepair(store, id).fromDump(watch, DataBuild.INDEXES))
                .orElse(false);
    }
}
