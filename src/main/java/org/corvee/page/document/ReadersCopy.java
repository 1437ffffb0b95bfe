package org.corvee.page.document;

/** The copy of a document's text that whoever runs this server has, or has not; it is no part of the graph. */
public sealed interface ReadersCopy {
    /** No texts were given to the server. */
    record NotGiven() implements ReadersCopy {}

    /** Texts were given, and this one is not among them. */
    record Missing() implements ReadersCopy {}

    /** There is a file of that name, and it is no text in UTF-8. */
    record Unreadable() implements ReadersCopy {}

    /**
     * A text of that name that is not the one that was read.
     *
     * @param sha256 its digest
     */
    record Other(String sha256, int length) implements ReadersCopy {}

    /** The very text that was read. */
    record Same(String text) implements ReadersCopy {}
}
