package org.corvee.web;

import java.util.Collection;
import java.util.List;
import org.corvee.model.NearWords;

/** The addresses of this site, for somebody who has mistyped one. */
record NearAddresses(List<String> known) {
    private static final int LONG = 200;

    NearAddresses {
        known = List.copyOf(known);
    }

    /** Those of servlet patterns: {@code /doc/*} is {@code /doc}. */
    static NearAddresses of(Collection<String> patterns) {
        return new NearAddresses(patterns.stream()
                .map(pattern -> pattern.replaceFirst("/\\*$", ""))
                .filter(pattern -> !pattern.isEmpty())
                .toList());
    }

    /** What to try instead, as a clause. */
    String remedy(String address) {
        String otherwise = "the start page leads to those there are";
        return address.length() > LONG
                ? otherwise
                : NearWords.of(address, known).remedy(otherwise);
    }
}
