package org.corvee.match;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.query.name.Spelling;

/**
 * A party with its names spelt, ready to be compared with many.
 *
 * @param keys under which it is looked for: what one agrees in with another party, that is worth comparing with it
 * @param main the keys of its names as they sound, which tell who is called the same
 */
record Candidate(Party party, List<NameForms> names, Set<String> keys, Set<String> main) {
    /** Lists give some of theirs a hundred aliases. */
    private static final int MOST_NAMES = 40;

    private static final int SHORTEST_SKELETON = 4;
    private static final int SHORTEST_WORD = 3;
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    static Candidate of(Party party) {
        List<NameForms> names = party.names().stream()
                .distinct()
                .limit(MOST_NAMES)
                .map(name -> NameForms.of(name, party.kind()))
                .filter(forms -> !forms.plain().isEmpty())
                .toList();
        Set<String> keys = new TreeSet<>();
        Set<String> main = new TreeSet<>();
        for (NameForms name : names) {
            Stream.concat(name.plain().stream(), name.turned().stream()).forEach(form -> {
                sounds(form).forEach(sound -> {
                    keys.add("name " + sound);
                    String skeleton = VOWEL.matcher(sound).replaceAll("");
                    if (skeleton.length() >= SHORTEST_SKELETON) {
                        keys.add("skeleton " + skeleton);
                    }
                });
                form.words().stream()
                        .map(Spelling.SpeltWord::onsetless)
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .forEach(word -> keys.add("word " + word));
            });
            name.plain().forEach(form -> main.addAll(sounds(form)));
        }
        party.traits().codes().forEach(code -> keys.add("code %s %s".formatted(code.sort(), code.text())));
        return new Candidate(party, names, keys, main);
    }

    private static Set<String> sounds(Spelling form) {
        return new TreeSet<>(form.onsetless());
    }
}
