package org.corvee.release.log;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement that in a build, a question had exactly an answer, or none. A build can be made again, so anyone can ask again.
 *
 * @param build the build's whole id
 * @param policy the policy that derived its facts
 * @param question the name in the library
 * @param questionSha256 of the question's text
 * @param arguments what was asked for, by parameter
 * @param rows how many rows the answer has
 * @param answerSha256 of the answer as CSV
 * @param tool what answered, such as {@code Corvée 0.1.0}
 * @param day when it was asked
 */
public record Certificate(
        String build,
        String policy,
        String question,
        String questionSha256,
        SortedMap<String, String> arguments,
        long rows,
        String answerSha256,
        String tool,
        LocalDate day) {
    private static final String FIRST = "corvee certificate v1";
    private static final Pattern FORM = Pattern.compile(FIRST
            + "\\nbuild ([0-9a-f]{64})\\npolicy (\\S+)\\nquestion (\\S+)\\nquestion-sha256 ([0-9a-f]{64})\\n"
            + "((?:parameter [^\\n=]+=[^\\n]*\\n)*)rows (\\d+)\\nanswer-sha256 ([0-9a-f]{64})\\ntool ([^\\n]+)\\n"
            + "asked (\\d{4}-\\d\\d-\\d\\d)\\n");

    /** Copies the arguments. */
    public Certificate {
        arguments = new TreeMap<>(arguments);
        if (arguments.values().stream().anyMatch(value -> value.chars().anyMatch(c -> c < ' '))) {
            throw new IllegalArgumentException("a value of more than one line cannot be certified");
        }
    }

    /** The text that is signed. */
    public String text() {
        return "%s\nbuild %s\npolicy %s\nquestion %s\nquestion-sha256 %s\n%srows %d\nanswer-sha256 %s\ntool %s\nasked %s\n"
                .formatted(
                        FIRST,
                        build,
                        policy,
                        question,
                        questionSha256,
                        arguments.entrySet().stream()
                                .map(entry -> "parameter " + entry.getKey() + "=" + entry.getValue() + "\n")
                                .collect(Collectors.joining()),
                        rows,
                        answerSha256,
                        tool,
                        day);
    }

    /** Whether a file holds one. */
    public static boolean isOne(String whole) {
        return whole.startsWith(FIRST + "\n");
    }

    /** Signs it. */
    public SignedNote signed(List<SigningKey> keys) {
        return SignedNote.sign(text(), keys);
    }

    /**
     * Reads one that a key has signed.
     *
     * @throws BadProof where none has, or where it is no certificate
     */
    public static Certificate verified(String whole, Collection<VerifierKey> keys) {
        SignedNote note = SignedNote.read(whole);
        if (!note.toString().equals(whole)) {
            throw new BadProof("the certificate is not written as it should be");
        }
        Matcher parts = FORM.matcher(note.verified(keys));
        if (!parts.matches()) {
            throw new BadProof("what was signed is no certificate");
        }
        Map<String, String> arguments = parts.group(5)
                .lines()
                .map(line -> line.substring("parameter ".length()).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Certificate(
                parts.group(1),
                parts.group(2),
                parts.group(3),
                parts.group(4),
                new TreeMap<>(arguments),
                Long.parseLong(parts.group(6)),
                parts.group(7),
                parts.group(8),
                LocalDate.parse(parts.group(9)));
    }
}
