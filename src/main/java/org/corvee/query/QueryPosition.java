package org.corvee.query;

/**
 * Where a query's text goes wrong.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param token the word that should not stand there, or empty where the text ends too early or is wrong as a whole
 */
public record QueryPosition(int line, int column, String token) {}
