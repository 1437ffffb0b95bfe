package org.corvee.store;

import java.nio.file.Path;

/** A build that an older version of Corvée wrote; it has to be made anew. */
public final class OutdatedBuild extends StoreException {
    private static final long serialVersionUID = 1;
    private final String policy;

    private OutdatedBuild(Path place, String policy) {
        super("%s: written by an older version of Corvée; rebuild the store with 'corvee build'".formatted(place));
        this.policy = policy;
    }

    /** One at that place, made under that policy. */
    public static OutdatedBuild at(Path place, String policy) {
        return new OutdatedBuild(place, policy);
    }

    /** The name of the policy that it was made under. */
    public String policy() {
        return policy;
    }
}
