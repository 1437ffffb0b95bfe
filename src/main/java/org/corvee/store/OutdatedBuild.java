package org.corvee.store;

/** A build that an older version of Corvée wrote; it has to be made anew. */
public final class OutdatedBuild extends StoreException {
    private static final long serialVersionUID = 1;
    private final String policy;

    OutdatedBuild(String message, String policy) {
        super(message);
        this.policy = policy;
    }

    /** The name of the policy that it was made under. */
    public String policy() {
        return policy;
    }
}
