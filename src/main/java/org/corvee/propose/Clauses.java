package org.corvee.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.model.SourceText;
import org.corvee.propose.Proposal.Clause;
import org.corvee.source.Stretch;

/** Cuts sentences where a clause may end: at semicolons, dashes, quotation marks, and the words that join clauses. */
final class Clauses {
    private static final Pattern JOINT = Pattern.compile(
            "\\s*[;—–]\\s*|[,.!?]?[”\"]\\s*|\\s*[“\"]|,\\s+(?=(?:and|but|while|which|who|because|although|as|so|after|before|when|where|whereas)\\b)"
                    + "|\\s+(?=(?:because|although|while|after|before|which|that|who|despite)\\b)|,\\s+|:\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");
    private static final int LEAST_WORDS = 3;

    private Clauses() {}

    /** The clauses of all sentences; none of a sentence that is one clause. */
    static List<Clause> in(SourceText source, List<Stretch> sentences) {
        List<Clause> clauses = new ArrayList<>();
        for (Stretch sentence : sentences) {
            String words = source.passage(sentence.start(), sentence.end());
            List<Integer> starts = new ArrayList<>(List.of(0));
            List<Integer> ends = new ArrayList<>();
            Matcher joint = JOINT.matcher(words);
            while (joint.find()) {
                ends.add(joint.start());
                starts.add(joint.end());
            }
            ends.add(end(words));
            for (int i = 0; i < starts.size() && starts.size() > 1; i++) {
                add(words, starts.get(i), ends.get(i), sentence.start(), clauses);
            }
        }
        return clauses;
    }

    /** Where a sentence ends without its full stop and what closes behind it. */
    private static int end(String words) {
        int end = words.length();
        while (end > 0 && ".!?”\"’)".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static void add(String words, int from, int to, int position, List<Clause> clauses) {
        if (from < to && WORD.matcher(words.substring(from, to)).results().count() >= LEAST_WORDS) {
            clauses.add(new Clause(
                    new Stretch(position + words.codePointCount(0, from), position + words.codePointCount(0, to))));
        }
    }
}
