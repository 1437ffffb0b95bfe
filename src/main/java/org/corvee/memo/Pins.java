package org.corvee.memo;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the footnotes of a memo said in a build, as digests.
 *
 * @param build its id, 64 hex digits
 * @param claims the pin of each cited claim, by its id
 */
public record Pins(String build, Map<String, Pin> claims) {
    public Pins {
        claims = Map.copyOf(claims);
    }

    /**
     * What one footnote said.
     *
     * @param digests of each aspect twelve hex digits; of what stands against it one group for each claim, or {@code none}
     */
    public record Pin(Map<Aspect, String> digests) {
        public Pin {
            digests = Map.copyOf(digests);
        }

        /** The digest of an aspect; empty where none was pinned. */
        public String digest(Aspect aspect) {
            return digests.getOrDefault(aspect, "");
        }

        String written() {
            return new EnumMap<>(digests)
                    .entrySet().stream()
                            .map(entry -> entry.getKey().word() + "=" + entry.getValue())
                            .collect(Collectors.joining(" "));
        }
    }

    /** The lines of a memo's text that hold them. */
    String written() {
        return new TreeMap<>(claims)
                .entrySet().stream()
                        .map(entry -> "[^%s]: %s\n"
                                .formatted(entry.getKey(), entry.getValue().written()))
                        .collect(Collectors.joining());
    }
}
