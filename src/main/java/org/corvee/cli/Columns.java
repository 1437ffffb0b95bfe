package org.corvee.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.model.NearWords;

/**
 * Which columns of an answer are shown.
 *
 * @param wanted their names in the order in which they are shown; none for all
 */
record Columns(List<String> wanted) {
    private static final Pattern FOR_MACHINES =
            Pattern.compile("from|to|depth|file|testimony|([a-z]+(Claim|Document|Start|End|Passage))"
                    + "|claim|document|start|end|passage");

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

    boolean areAll() {
        return wanted.isEmpty();
    }

    /**
     * The wanted columns of those that an answer has.
     *
     * @throws CommandFailure for one that it has not, naming the near ones
     */
    List<String> of(List<String> there) {
        wanted.stream().filter(name -> !there.contains(name)).findFirst().ifPresent(name -> {
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

    /** For somebody at a terminal: what people read before what leads to the passage. */
    static List<String> peopleFirst(List<String> columns) {
        return Stream.concat(
                        columns.stream()
                                .filter(name -> !FOR_MACHINES.matcher(name).matches()),
                        columns.stream()
                                .filter(name -> FOR_MACHINES.matcher(name).matches()))
                .toList();
    }
}
