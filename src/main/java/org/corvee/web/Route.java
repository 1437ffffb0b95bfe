package org.corvee.web;

import java.util.List;

/**
 * An address and who answers there.
 *
 * @param path a servlet pattern: {@code /doc/*} is all below {@code /doc}
 */
record Route(String path, List<String> methods, Tagging tagging, Handler handler) {
    /** What every address takes. */
    static final List<String> READ = List.of("GET", "HEAD", "OPTIONS");

    /** What an address takes where a question may be too long for it. */
    static final List<String> READ_AND_POST = List.of("GET", "HEAD", "POST", "OPTIONS");

    /** Who names the bytes of an answer, so that a client need not fetch them twice. */
    enum Tagging {
        BY_BUILD,
        BY_HANDLER
    }

    /** Answers that the build and the address decide. */
    static Route page(String path, Handler handler) {
        return new Route(path, READ, Tagging.BY_BUILD, handler);
    }

    /** Answers that the handler tags, or that are new each time. */
    static Route own(String path, Handler handler) {
        return new Route(path, READ, Tagging.BY_HANDLER, handler);
    }

    /** The same for questions that are sent; they are questions all the same. */
    Route takingPosts() {
        return new Route(path, READ_AND_POST, tagging, handler);
    }

    boolean takesPosts() {
        return methods.contains("POST");
    }
}
