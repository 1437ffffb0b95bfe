package org.corvee.curate;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Which claims of a file are which of an older one: they have no names, and any part of them may have changed. */
record Entries(List<ClaimRecord> before, List<ClaimRecord> after) {
    /**
     * From the surest sign to the weakest that two records are one claim. The same voice in the same place is none: it may
     * say several things there, and to take one for the other would lose one.
     */
    private static final List<BiPredicate<ClaimRecord, ClaimRecord>> SIGNS = List.of(
            ClaimRecord::equals,
            (one, other) -> isSame(one, other, "says") && isSamePlace(one, other),
            (one, other) -> isSame(one, other, "says"),
            (one, other) -> isSamePlace(one, other) && shareAStatement(one, other));

    /** The number of the claim that each one was; those that are new are not there. */
    Map<Integer, Integer> were() {
        Map<Integer, Integer> were = new HashMap<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            left.add(i);
        }
        for (BiPredicate<ClaimRecord, ClaimRecord> sign : SIGNS) {
            for (int i = 0; i < after.size(); i++) {
                ClaimRecord claim = after.get(i);
                if (!were.containsKey(i)) {
                    Optional<Integer> was = left.stream()
                            .filter(old -> sign.test(before.get(old), claim))
                            .findFirst();
                    if (was.isPresent()) {
                        were.put(i, was.get());
                        left.remove(was.get());
                    }
                }
            }
        }
        return were;
    }

    private static boolean shareAStatement(ClaimRecord one, ClaimRecord other) {
        return one.statements().stream().anyMatch(other.statements()::contains);
    }

    private static boolean isSamePlace(ClaimRecord one, ClaimRecord other) {
        return one.passage().equals(other.passage());
    }

    private static boolean isSame(ClaimRecord one, ClaimRecord other, String key) {
        Optional<JsonElement> there = Optional.ofNullable(one.fields().get(key));
        return there.isPresent()
                && there.equals(Optional.ofNullable(other.fields().get(key)));
    }
}
