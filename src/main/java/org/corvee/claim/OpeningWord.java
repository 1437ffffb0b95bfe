package org.corvee.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.source.Fault;
import org.corvee.source.Node.Scalar;

/** The first word of a paraphrase, which names nothing when the paraphrase leans on the sentence before it. */
final class OpeningWord {
    /** Pronouns, demonstratives, and the places of adverbs ("There, …"), but not "There are …". */
    private static final Pattern LEANING = Pattern.compile(
            "(?i:they|them|their|theirs|he|him|his|she|her|hers|it|its|we|us|our|this|that|these|those|(?:there|here)(?=,))"
                    + "(?![\\p{L}\\p{N}-])");

    private OpeningWord() {}

    /** Says so of a paraphrase that does not stand alone. */
    static Optional<Fault> in(Scalar says) {
        Matcher opening = LEANING.matcher(says.text());
        return opening.lookingAt()
                ? Optional.of(new Fault(
                        says.spot(),
                        "the paraphrase \"%s\" opens with '%s'".formatted(says.text(), opening.group()),
                        "name its subject; pages use it as a title, where no sentence stands before it"))
                : Optional.empty();
    }
}
