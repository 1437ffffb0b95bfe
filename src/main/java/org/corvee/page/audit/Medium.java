package org.corvee.page.audit;

/** For what an audit is written: a page folds and shortens, a file to print and keep has everything open. */
enum Medium {
    SCREEN(200),
    ARCHIVE(Integer.MAX_VALUE);

    private final int most;

    Medium(int most) {
        this.most = most;
    }

    /** How many places of a check are listed. */
    int most() {
        return most;
    }
}
