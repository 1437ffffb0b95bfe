package org.corvee.web;

import java.util.List;

/**
 * An address and who answers there.
 *
 * @param path a servlet pattern: {@code /doc/*} is all below {@code /doc}
 */
record Route(String path, List<String> methods, Tagging tagging, Queue queue, Handler handler) {
    /** What every address takes. */
    static final List<String> READ = List.of("GET", "HEAD", "OPTIONS");

    /** What an address takes where a question may be too long for it. */
    static final List<String> READ_AND_POST = List.of("GET", "HEAD", "POST", "OPTIONS");

    /** Who names the bytes of an answer, so that a client need not fetch them twice. */
    enum Tagging {
        BY_BUILD,
        BY_HANDLER
    }

    /** Where a request waits for its turn. */
    enum Queue {
        WITH_PAGES,
        BY_HANDLER
    }

    /** Answers that the build and the address decide. */
    static Route page(String path, Handler handler) {
        return new Route(path, READ, Tagging.BY_BUILD, Queue.WITH_PAGES, handler);
    }

    /** Answers that the handler tags, or that are new each time. */
    static Route own(String path, Handler handler) {
        return new Route(path, READ, Tagging.BY_HANDLER, Queue.BY_HANDLER, handler);
    }

    /** The same for questions that are sent; they are questions all the same. */
    Route takingPosts() {
        return new Route(path, READ_AND_POST, tagging, queue, handler);
    }

    /** The same for a handler that sees to the queues itself. */
    Route inLanesOfItsOwn() {
        return new Route(path, methods, tagging, Queue.BY_HANDLER, handler);
    }

    boolean takesPosts() {
        return methods.contains("POST");
    }
}
