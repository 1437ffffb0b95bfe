package org.corvee.curate;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corvee.curate.ClaimRecord.Place;
import org.corvee.curate.ClaimsFile.FiledClaim;
import org.corvee.model.Json;
import org.jspecify.annotations.Nullable;

/**
 * What two sides have made of one file, claim by claim, voice by voice, thing by thing.
 *
 * <p>What only one side touched needs no decision, and both sides' work is kept. Where both changed the same claim to
 * different ends, somebody has to choose, and until then nothing is written.
 *
 * @param base what both began with
 * @param mine the draft
 * @param theirs what the file holds now
 */
public record ThreeWay(ClaimsFile base, ClaimsFile mine, ClaimsFile theirs) {
    /** What a difference is about. */
    public enum Part {
        CLAIM("claim", ClaimsFile.CLAIMS),
        THING("thing", ClaimsFile.THINGS),
        VOICE("voice", ClaimsFile.VOICES),
        NOTHING("nothing stated", ClaimsFile.NOTHING);

        private final String word;
        private final String section;

        Part(String word, String section) {
            this.word = word;
            this.section = section;
        }

        /** In a curator's words. */
        public String word() {
            return word;
        }
    }

    /** Whose version is taken where both sides changed the same. */
    public enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    /**
     * Something that is not the same on all three sides.
     *
     * @param key of a thing or a voice; empty of a claim
     * @param base as it was; null where it is new
     * @param mine as the draft has it; null where the draft has it no more
     * @param theirs as the file has it now; null where it is not there
     */
    public record Difference(
            Part part,
            String key,
            @Nullable JsonElement base,
            @Nullable JsonElement mine,
            @Nullable JsonElement theirs) {
        boolean isMine() {
            return !Objects.equals(base, mine);
        }

        /** Whether both changed it, and not to the same end. */
        public boolean isConflict() {
            return isMine() && !Objects.equals(base, theirs) && !Objects.equals(mine, theirs);
        }

        /** Whether both versions can stand side by side; a key is there once. */
        public boolean canBeBoth() {
            return part == Part.CLAIM && mine != null && theirs != null;
        }
    }

    /** All differences: those of claims in the order of the text. */
    public List<Difference> differences() {
        List<Difference> all = new ArrayList<>(claims());
        all.addAll(keyed(Part.THING, base.things(), mine.things(), theirs.things()));
        all.addAll(keyed(Part.VOICE, base.voices(), mine.voices(), theirs.voices()));
        all.addAll(keyed(Part.NOTHING, nothing(base), nothing(mine), nothing(theirs)));
        return all;
    }

    private List<Difference> claims() {
        List<ClaimRecord> was = records(base);
        Sides sides = new Sides(was, records(mine), records(theirs));
        return sides.differences();
    }

    private static List<ClaimRecord> records(ClaimsFile file) {
        return file.claims().stream().map(FiledClaim::claim).toList();
    }

    private static Map<String, JsonElement> nothing(ClaimsFile file) {
        JsonObject all = new JsonObject();
        file.nothing().forEach(place -> all.add(String.join(" ", place), Json.texts(place)));
        return all.asMap();
    }

    private static List<Difference> keyed(
            Part part, Map<String, JsonElement> base, Map<String, JsonElement> mine, Map<String, JsonElement> theirs) {
        Set<String> keys = new LinkedHashSet<>(base.keySet());
        keys.addAll(theirs.keySet());
        keys.addAll(mine.keySet());
        return keys.stream()
                .map(key -> new Difference(part, key, base.get(key), mine.get(key), theirs.get(key)))
                .filter(ThreeWay::isOne)
                .toList();
    }

    private static boolean isOne(Difference one) {
        return !Objects.equals(one.base(), one.mine()) || !Objects.equals(one.base(), one.theirs());
    }

    /**
     * Their file with my changes on it.
     *
     * @param choices by the numbers of {@link #differences} that are conflicts
     * @throws IllegalArgumentException when a conflict has no choice
     */
    public String merged(Map<Integer, Choice> choices) {
        List<Difference> all = differences();
        String merged = theirs.text();
        for (int i = 0; i < all.size(); i++) {
            Difference one = all.get(i);
            Choice choice = one.isConflict() ? choices.get(i) : Choice.MINE;
            if (choice == null || choice == Choice.BOTH && !one.canBeBoth()) {
                throw new IllegalArgumentException("nothing is chosen for number %d".formatted(i + 1));
            }
            if (one.isMine() && !Objects.equals(one.mine(), one.theirs()) && choice != Choice.THEIRS) {
                merged = with(ClaimsFile.of(merged), one, choice);
            }
        }
        return merged;
    }

    private static String with(ClaimsFile file, Difference one, Choice choice) {
        return switch (one.part()) {
            case CLAIM -> withClaim(file, one, choice);
            case NOTHING -> {
                Place place = place(Objects.requireNonNull(one.mine() == null ? one.base() : one.mine()));
                yield one.mine() == null ? file.withoutNothing(place) : file.withNothing(place);
            }
            case THING, VOICE -> {
                String without = one.theirs() == null ? file.text() : file.without(one.part().section, one.key());
                yield one.mine() instanceof JsonObject fields
                        ? ClaimsFile.of(without).withEntry(one.part().section, one.key(), fields)
                        : without;
            }
        };
    }

    private static String withClaim(ClaimsFile file, Difference one, Choice choice) {
        if (one.theirs() == null || choice == Choice.BOTH) {
            return file.with(new ClaimRecord((JsonObject) Objects.requireNonNull(one.mine())));
        }
        ClaimRecord theirs = new ClaimRecord((JsonObject) one.theirs());
        FiledClaim there = file.claims().stream()
                .filter(filed -> filed.claim().equals(theirs))
                .findFirst()
                .orElseThrow();
        return one.mine() instanceof JsonObject fields
                ? file.with(there, new ClaimRecord(fields))
                : file.without(there);
    }

    private static Place place(JsonElement written) {
        List<String> parts = written.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        return new Place(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), parts.get(2));
    }

    /** The claims of the three sides. */
    private record Sides(List<ClaimRecord> base, List<ClaimRecord> mine, List<ClaimRecord> theirs) {
        List<Difference> differences() {
            Map<Integer, Integer> mineWere = new Entries(base, mine).were();
            Map<Integer, Integer> theirsWere = new Entries(base, theirs).were();
            List<Difference> all = new ArrayList<>();
            for (int i = 0; i < base.size(); i++) {
                all.add(new Difference(
                        Part.CLAIM, "", base.get(i).fields(), now(i, mine, mineWere), now(i, theirs, theirsWere)));
            }
            List<ClaimRecord> added = fresh(mine, mineWere);
            List<ClaimRecord> addedByThem = fresh(theirs, theirsWere);
            for (ClaimRecord claim : added) {
                boolean isInBoth = addedByThem.remove(claim);
                all.add(new Difference(Part.CLAIM, "", null, claim.fields(), isInBoth ? claim.fields() : null));
            }
            addedByThem.forEach(claim -> all.add(new Difference(Part.CLAIM, "", null, null, claim.fields())));
            all.removeIf(one -> !isOne(one));
            return all;
        }

        private static @Nullable JsonElement now(int number, List<ClaimRecord> side, Map<Integer, Integer> were) {
            return were.entrySet().stream()
                    .filter(pair -> pair.getValue() == number)
                    .map(pair -> (JsonElement) side.get(pair.getKey()).fields())
                    .findFirst()
                    .orElse(null);
        }

        private static List<ClaimRecord> fresh(List<ClaimRecord> side, Map<Integer, Integer> were) {
            List<ClaimRecord> fresh = new ArrayList<>();
            for (int i = 0; i < side.size(); i++) {
                if (!were.containsKey(i)) {
                    fresh.add(side.get(i));
                }
            }
            return fresh;
        }
    }
}
