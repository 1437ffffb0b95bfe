package org.corvee.store;

/**
 * What is not as it was when the build was finished.
 *
 * @param file its path below the build's folder
 * @param fault such as {@code is missing}
 */
public record Damage(String file, String fault) {
    @Override
    public String toString() {
        return file + " " + fault;
    }
}
