package org.corvee.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.corvee.match.Decision;
import org.corvee.match.DecisionFile;
import org.corvee.match.Likeness;
import org.corvee.model.ThingId;
import org.corvee.model.Verdict;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/** Asks of one pair after the other whether it is one, with a key for each answer. */
final class MatchQuestions {
    private static final String KEYS = "s same, d different, u unsure, n next, q quit: ";

    private final DecisionFile file;
    private final String curator;
    private final LocalDate today;
    private final ShortNames names;

    MatchQuestions(DecisionFile file, String curator, LocalDate today, ShortNames names) {
        this.file = file;
        this.curator = curator;
        this.today = today;
        this.names = names;
    }

    /** The answers that somebody types, each with the key of its line; none at the end. */
    static Supplier<Optional<String>> keys(InputStream in) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return () -> {
            try {
                return Optional.ofNullable(lines.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Asks until there is no pair or no answer, and gives back how many pairs were decided. */
    int ask(List<Likeness> pairs, MatchText text, Supplier<Optional<String>> answers, PrintWriter out)
            throws IOException {
        int decided = 0;
        for (int i = 0; i < pairs.size(); i++) {
            show(pairs.get(i), i, pairs.size(), text, out);
            Optional<String> answer = answer(answers, out);
            if (answer.isEmpty() || answer.get().equals("q")) {
                return decided;
            }
            Optional<Verdict> verdict = verdict(answer.get());
            if (verdict.isPresent()) {
                file.add(decision(pairs.get(i), verdict.get()));
                decided++;
            }
        }
        return decided;
    }

    private static void show(Likeness pair, int place, int all, MatchText text, PrintWriter out) {
        out.printf("%n%,d of %,d, score %d%n", place + 1, all, pair.score());
        text.whole(pair.one()).forEach(out::println);
        text.whole(pair.other()).forEach(out::println);
        text.pair(pair).stream().skip(2).forEach(out::println);
    }

    private static Optional<String> answer(Supplier<Optional<String>> answers, PrintWriter out) {
        while (true) {
            out.print(KEYS);
            out.flush();
            Optional<String> answer = answers.get().map(String::strip);
            if (answer.isEmpty() || answer.get().matches("[sdunq]")) {
                return answer;
            }
        }
    }

    private static Optional<Verdict> verdict(String key) {
        return switch (key) {
            case "s" -> Optional.of(Verdict.SAME);
            case "d" -> Optional.of(Verdict.DIFFERENT);
            case "u" -> Optional.of(Verdict.UNSURE);
            default -> Optional.empty();
        };
    }

    private Decision decision(Likeness pair, Verdict verdict) {
        return new Decision(
                thing(pair.one().iri()),
                thing(pair.other().iri()),
                verdict,
                pair.grade(verdict),
                new Decision.Signature(curator, today, pair.reasons()));
    }

    private ThingId thing(String iri) {
        return ThingId.parse(names.brief(new Term.Iri(iri)));
    }
}
