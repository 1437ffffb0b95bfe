package org.corvee.model;

import java.nio.charset.CharacterCodingException;

/** Bytes that are no text in UTF-8. */
public final class NotUtf8 extends CharacterCodingException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String problem;

    /**
     * @param line in which they stand, counted from 1
     * @param problem what they are, such as {@code byte E9 is not UTF-8}
     */
    NotUtf8(int line, String problem) {
        this.line = line;
        this.problem = problem;
    }

    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return "save the file as UTF-8";
    }

    @Override
    public String getMessage() {
        return "line %d: %s; %s".formatted(line, problem, remedy());
    }

    /** The fault with its place: {@code queries/analyst/find.rq:3: byte E9 is not UTF-8; save the file as UTF-8}. */
    public String in(String file) {
        return "%s:%d: %s; %s".formatted(file, line, problem, remedy());
    }
}
