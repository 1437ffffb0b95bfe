package org.corvee.store;

/** Is told how a build proceeds. */
@FunctionalInterface
public interface BuildWatch {
    /** The steps of a build, in their order. */
    enum Step {
        READ,
        SORT,
        DERIVE,
        DESCRIBE,
        VALIDATE,
        WRITE,
        LOAD,
        VERIFY,
        INDEX,
        SWAP
    }

    /**
     * @param step what the build does now
     * @param triples how many it has done in this step
     */
    void at(Step step, long triples);

    /** Tells nobody. */
    static BuildWatch none() {
        return (step, triples) -> {};
    }
}
