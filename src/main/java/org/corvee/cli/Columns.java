package org.corvee.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.corvee.model.NearWords;

/**
 * Which columns of an answer are shown.
 *
 * @param wanted their names in the order in which they are shown; none where nobody chose
 */
record Columns(List<String> wanted) {
    /** Stands for all columns, also on a terminal. */
    private static final String ALL = "all";

    Columns {
        wanted = List.copyOf(wanted);
    }

    /** As a command line writes them, with commas between. */
    static Columns of(String list) {
        return new Columns(Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
    }

    /** Whether nobody chose, so that a table has those that an analyst reads first. */
    boolean areUnchosen() {
        return wanted.isEmpty();
    }

    /** Whether an answer keeps all that it has. */
    boolean areAll() {
        return areUnchosen() || wanted.equals(List.of(ALL));
    }

    /**
     * The wanted columns of those that an answer has.
     *
     * @throws CommandFailure for one that it has not, naming the near ones
     */
    List<String> of(List<String> there) {
        wanted.stream()
                .filter(name -> !areAll() && !there.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new CommandFailure(
                            Corvee.USAGE, "corvee query: no column '%s'; %s".formatted(name, remedy(name, there)));
                });
        return areAll() ? there : wanted;
    }

    private static String remedy(String name, List<String> there) {
        return name.toLowerCase(Locale.ROOT).endsWith(PassageWords.WORDS)
                ? "name the folder of the texts with --documents to see the words of passages"
                : NearWords.of(name, there).remedy("the answer has " + String.join(", ", there));
    }
}
