package org.corvee.web.address;

/** Whether there is something at an IRI. */
sealed interface Standing {
    /** Nothing is said of it. */
    record Absent() implements Standing {}

    /** Something is said of it. */
    record Present() implements Standing {}

    /**
     * It was said, and taken back.
     *
     * @param day as a date
     */
    record Retracted(String day) implements Standing {}
}
