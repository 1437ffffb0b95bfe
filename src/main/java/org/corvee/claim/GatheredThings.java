package org.corvee.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.corvee.source.BadData;
import org.corvee.source.DataFolder;

/** Gathers the things that data declare, for whoever proposes names and needs no more of them. */
public final class GatheredThings extends PassedClaims {
    private final List<Thing> things = new ArrayList<>();

    private GatheredThings() {}

    /** The things of a folder, as far as its files have no fault. */
    public static List<Thing> of(DataFolder folder, Lexicon lexicon) throws IOException {
        GatheredThings gathered = new GatheredThings();
        try {
            new Reading(new DataFolder(folder.folder(), null), lexicon).into(gathered);
        } catch (BadData e) {
            // A proposal may lack what stands behind a fault; lint and build name it.
        }
        return List.copyOf(gathered.things);
    }

    @Override
    public void thing(Thing thing) {
        things.add(thing);
    }
}
