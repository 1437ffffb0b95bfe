package org.corvee.query.pack;

/**
 * A file of a package.
 *
 * @param mediaType without charset
 * @param what it holds, in a sentence
 */
public record PackedFile(String name, String mediaType, String what, long bytes, String sha256) {}
