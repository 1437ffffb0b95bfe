package org.corvee.curate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** English words that speak for a modality, a stance or a qualifier: a reason to look again, and no more. */
final class CueWords {
    private static final List<Cue> CUES = List.of(
            new Cue("will|shall|expected to|plans? to|due to|to be sent", "modality", Set.of("expected"), "asserted"),
            new Cue(
                    "reportedly|according to|said|told|says|claimed",
                    "modality",
                    Set.of("reported", "rumoured", "opinion", "expected"),
                    "asserted"),
            new Cue("rumou?r(?:ed|s)?|allegedly|it is said", "modality", Set.of("rumoured", "reported"), "asserted"),
            new Cue(
                    "may|might|could|probably|likely|seems?|appears?",
                    "modality",
                    Set.of("inferred", "opinion", "expected", "rumoured"),
                    "asserted"),
            new Cue("denie[ds]|deny|denying|rejected|refuted", "stance", Set.of("denies"), "affirms"),
            new Cue("usually|normally|typically|often", "qualifier", Set.of("usually", "mostly"), ""),
            new Cue("some|a few|several", "qualifier", Set.of("some"), ""),
            new Cue("mostly|most of|majority", "qualifier", Set.of("mostly", "usually"), ""));

    private CueWords() {}

    /** What in the words of a passage speaks against what was chosen for a claim of it. */
    static List<String> warnings(String words, ClaimRecord claim) {
        return CUES.stream()
                .flatMap(cue -> cue.pattern()
                        .matcher(words)
                        .results()
                        .limit(1)
                        .filter(found -> cue.differs(claim))
                        .map(found -> "the words have “%s”, and the %s is %s"
                                .formatted(
                                        found.group(),
                                        cue.key(),
                                        claim.text(cue.key())
                                                .orElse(cue.otherwise().isEmpty() ? "left out" : cue.otherwise()))))
                .toList();
    }

    /**
     * Some words and what they go with.
     *
     * @param otherwise what a claim is without that key
     */
    private record Cue(Pattern pattern, String key, Set<String> fitting, String otherwise) {
        Cue(String words, String key, Set<String> fitting, String otherwise) {
            this(Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE), key, fitting, otherwise);
        }

        boolean differs(ClaimRecord claim) {
            return !fitting.contains(claim.text(key).orElse(otherwise));
        }
    }
}
