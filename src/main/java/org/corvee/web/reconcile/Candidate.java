package org.corvee.web.reconcile;

import org.corvee.query.name.Named;

/**
 * A thing that a query may mean.
 *
 * @param name how well its name agrees, 0 to 100
 * @param exact whether a name agrees letter by letter
 * @param support what the other columns say of it
 */
record Candidate(Named named, int name, boolean exact, Support support) {
    /**
     * What the properties say.
     *
     * @param asked how many properties were given
     * @param agreeing for how many of them a value agrees
     * @param against whether the thing has values for one of them and none agrees
     * @param identified whether an identifier of another register agrees
     */
    record Support(int asked, int agreeing, boolean against, boolean identified) {
        static final Support NONE = new Support(0, 0, false, false);

        /** Of 100. */
        int share() {
            return asked == 0 ? 0 : 100 * agreeing / asked;
        }
    }

    /** An identifier decides; else the name counts seven tenths and the properties, where there are some, three. */
    int score() {
        if (support.identified()) {
            return 100;
        }
        return support.asked() == 0 ? name : Math.round(0.7f * name + 0.3f * support.share());
    }

    /** Whether it is as good as certain, were it the only one. */
    boolean isCertain() {
        return (exact || support.identified()) && !support.against() && !named.isUnnamed();
    }
}
