package org.corvee.page.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Passage;

/**
 * A passage with what is said in it.
 *
 * @param words the words themselves, where they are at hand and still the same; else empty
 */
record PassageClaims(Passage.CharRange range, String words, List<Saying> sayings) {
    PassageClaims {
        sayings = List.copyOf(sayings);
    }

    /**
     * What one voice says in one manner, and the claims that it comes to.
     *
     * @param says our paraphrase
     */
    record Saying(VoiceMarks.Mark voice, String says, Claim.Manner manner, List<Claim> claims) {
        Saying {
            claims = List.copyOf(claims);
        }
    }

    /** What makes claims one saying. */
    private record SayingKey(VoiceMarks.Mark voice, String says, String stance, String modality, String part) {}

    /** The passages of claims in reading order; a claim whose passage has no place is on none of them. */
    static List<PassageClaims> of(List<Claim> claims, VoiceMarks marks, Function<Passage, Optional<String>> words) {
        Map<Passage, List<Claim>> byPassage = claims.stream()
                .sorted(Comparator.comparing(VoiceMarks::testimony))
                .filter(claim -> passage(claim).flatMap(Passage::range).isPresent())
                .collect(Collectors.groupingBy(
                        claim -> passage(claim).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return byPassage.entrySet().stream()
                .flatMap(each -> each.getKey().range().stream()
                        .map(range -> new PassageClaims(
                                range, words.apply(each.getKey()).orElse(""), sayings(each.getValue(), marks))))
                .sorted(Comparator.comparing(PassageClaims::range))
                .toList();
    }

    private static Optional<Passage> passage(Claim claim) {
        return Optional.ofNullable(claim.source().passage());
    }

    private static List<Saying> sayings(List<Claim> claims, VoiceMarks marks) {
        Map<SayingKey, List<Claim>> together = claims.stream()
                .collect(Collectors.groupingBy(claim -> key(claim, marks), LinkedHashMap::new, Collectors.toList()));
        List<Saying> sayings = new ArrayList<>();
        together.forEach((key, same) ->
                sayings.add(new Saying(key.voice(), key.says(), same.get(0).manner(), same)));
        return sayings;
    }

    private static SayingKey key(Claim claim, VoiceMarks marks) {
        Claim.Manner manner = claim.manner();
        return new SayingKey(
                marks.of(claim), claim.curation().says(), manner.stance(), manner.modality(), manner.part());
    }
}
