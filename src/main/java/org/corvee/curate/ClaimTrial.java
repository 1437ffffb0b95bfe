package org.corvee.curate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.claim.CuratedClaim;
import org.corvee.claim.DraftReading.Verdict;
import org.corvee.claim.Form;
import org.corvee.claim.PassedClaims;
import org.corvee.claim.Value;
import org.corvee.curate.ClaimsFile.FiledClaim;
import org.corvee.model.Bounds;
import org.corvee.model.ConceptId;
import org.corvee.model.Edtf;
import org.corvee.model.Quantity;
import org.corvee.model.ThingId;
import org.corvee.source.Fault;

/**
 * What a claim would be, before it is one.
 *
 * @param lines of YAML that would be written
 * @param faults that a build would name in these lines
 * @param meanings what each statement's value and time would mean, statement by statement; none while there are faults
 * @param warnings where the words of the passage and what was chosen differ
 */
public record ClaimTrial(List<String> lines, List<Fault> faults, List<String> meanings, List<String> warnings) {
    public ClaimTrial {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
        meanings = List.copyOf(meanings);
        warnings = List.copyOf(warnings);
    }

    /**
     * Tries a claim on a document; one that says nothing yet is read as if it did, so that its values can be seen.
     *
     * @param written the claim as far as it is written
     * @param replaced the digest of the claim that it takes the place of, or empty
     */
    public static ClaimTrial of(Workbench desk, OpenDocument document, ClaimRecord written, String replaced)
            throws IOException {
        ClaimRecord claim = written.said();
        // What else the document claims changes nothing of what this one means, and may be long.
        Optional<FiledClaim> old = replaced.isEmpty() ? Optional.empty() : Optional.of(document.claim(replaced));
        ClaimsFile alone = document.draft().with(old);
        String text =
                old.isEmpty() ? alone.with(claim) : alone.with(alone.claims().get(0), claim);
        Heard heard = new Heard(claim, new ArrayList<>());
        Verdict verdict = desk.read(document, text, heard);
        FiledClaim tried = ClaimsFile.of(text).claims().stream()
                .filter(filed -> filed.claim().equals(claim))
                .findFirst()
                .orElseThrow();
        List<Fault> own = Stream.concat(verdict.faults().stream(), verdict.notes().stream())
                .filter(fault ->
                        fault.spot().line() >= tried.first() && fault.spot().line() <= tried.last())
                .toList();
        String words = document.text().passage(claim.start(), claim.end());
        return new ClaimTrial(
                text.lines()
                        .skip(tried.first() - 1L)
                        .limit(tried.last() - tried.first() + 1L)
                        .toList(),
                own,
                heard.claims.stream().map(ClaimTrial::meaning).toList(),
                CueWords.warnings(words, claim));
    }

    private static String meaning(CuratedClaim claim) {
        Optional<String> time = Optional.ofNullable(claim.manner().when())
                .map(when -> (when.isResolved() ? "read as " : "") + days(when.bounds()));
        return Stream.concat(Stream.of(claim.statement().object().match(new Words())), time.stream())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String days(Bounds bounds) {
        String first = bounds.earliest().map(Object::toString).orElse("");
        String last = bounds.latest().map(Object::toString).orElse("");
        if (first.equals(last)) {
            return first.isEmpty() ? "at any time" : "on " + first;
        }
        return Stream.of(first.isEmpty() ? "" : "from " + first, last.isEmpty() ? "" : "up to " + last)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What a value means beyond what is written. */
    private static final class Words implements Value.Match<String> {
        @Override
        public String thing(ThingId thing) {
            return "";
        }

        @Override
        public String concept(ConceptId concept) {
            return "";
        }

        @Override
        public String quantity(Quantity quantity) {
            String bounds = Stream.of(
                            quantity.minimum()
                                    .map(bound -> (bound.exclusive() ? "more than " : "at least ")
                                            + bound.value().toPlainString()),
                            quantity.maximum()
                                    .map(bound -> (bound.exclusive() ? "less than " : "at most ")
                                            + bound.value().toPlainString()),
                            quantity.estimate().map(number -> "an estimate of " + number.toPlainString()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            return quantity.label() + (bounds.isEmpty() ? "" : ": " + bounds);
        }

        @Override
        public String time(Edtf time) {
            return days(time.bounds());
        }

        @Override
        public String link(String iri) {
            return "a link";
        }

        @Override
        public String literal(Form form, String text) {
            return "";
        }
    }

    /** Keeps the claims that one record makes. */
    private static final class Heard extends PassedClaims {
        private final ClaimRecord wanted;
        private final List<CuratedClaim> claims;

        Heard(ClaimRecord wanted, List<CuratedClaim> claims) {
            this.wanted = wanted;
            this.claims = claims;
        }

        @Override
        public void claim(CuratedClaim claim) {
            boolean isWanted = claim.attribution().passage().start() == wanted.start()
                    && claim.attribution().passage().end() == wanted.end()
                    && wanted.text("testimony")
                            .equals(Optional.of(claim.attribution().testimony().key()))
                    && wanted.text("says").equals(Optional.of(claim.annotation().says()));
            if (isWanted) {
                claims.add(claim);
            }
        }
    }
}
