package org.corvee.web.address;

/** Whether there is something at an IRI. */
sealed interface ResourceState {
    /** Nothing is said of it. */
    record Absent() implements ResourceState {}

    /** Something is said of it. */
    record Present() implements ResourceState {}

    /**
     * It was said, and taken back.
     *
     * @param day as a date
     */
    record Retracted(String day) implements ResourceState {}
}
