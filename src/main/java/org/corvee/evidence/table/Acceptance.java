package org.corvee.evidence.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.jena.vocabulary.DCTerms;
import org.corvee.evidence.table.Manner.Mark;
import org.corvee.model.Cv;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.query.ShortNames;

/**
 * Which policies accept a claim, who speaks for it, and whether others contradict it, decided from what a scan has read.
 *
 * <p>The policies are those of {@code queries/policy}; a claim that has a part twice counts with the first, as everywhere in
 * the table.
 */
final class Acceptance {
    private final TableScan read;
    private final long curators;
    private final long[] official;
    private final long[] unnamed;
    private final Set<Long> neverAsserted;
    private final Set<Long> disputed = new HashSet<>();
    private final long affirms;
    private final long headline;

    Acceptance(TableScan read, ShortNames names) {
        this.read = read;
        this.curators = names.thing("actor/corvee-curators")
                .flatMap(iri -> read.id(iri.value()))
                .orElse(Relation.NO_NODE);
        this.official = read.official();
        this.unnamed = read.unnamed();
        this.neverAsserted = LongStream.of(
                        read.pairs(TableScan.NEVER_ASSERTED).subjects().distinct())
                .filter(property -> isText(value(TableScan.NEVER_ASSERTED, property), "true"))
                .boxed()
                .collect(Collectors.toSet());
        this.affirms = concept("stance", Stance.AFFIRMS.word());
        this.headline = concept("part", "headline");
        findDisputed();
    }

    private long concept(String scheme, String word) {
        return read.id(Cv.concept(scheme, word)).orElse(Relation.NO_NODE);
    }

    /** Finds the claims on the sides of the conflicts that are real. */
    private void findDisputed() {
        long real = concept("conflict", "real");
        for (long conflict : read.members(Cv.CONFLICT).distinct()) {
            if (value(Cv.CONFLICT_CLASS, conflict) == real) {
                for (String side : List.of(Cv.ONE_SIDE, Cv.OTHER_SIDE)) {
                    LongStream.of(read.pairs(side).values(conflict)).forEach(disputed::add);
                }
            }
        }
    }

    private long value(String property, long subject) {
        return read.pairs(property).value(subject, read::node);
    }

    /**
     * Marks claims.
     *
     * @param manner of the claims, which gets the marks
     */
    void mark(long[] claims, int[] manner) {
        List<SpokenClaim> plain = new ArrayList<>();
        for (int row = 0; row < claims.length; row++) {
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            Speaker speaker = speaker(claims[row]);
            addVoice(marks, claims[row], speaker);
            addPolicies(marks, claims[row], Manner.modality(manner[row]), speaker);
            manner[row] = Manner.with(manner[row], marks);
            if (isPlain(marks, Manner.modality(manner[row])) && speaker.isKnown()) {
                plain.add(new SpokenClaim(row, statement(claims[row]), speaker, marks.contains(Mark.OFFICIAL)));
            }
        }
        for (int row : strict(plain)) {
            manner[row] = Manner.with(manner[row], EnumSet.of(Mark.STRICT));
        }
    }

    private static boolean isPlain(Set<Mark> marks, Optional<Modality> modality) {
        return marks.contains(Mark.DEFAULT)
                && modality.filter(said -> said != Modality.INFERRED).isPresent();
    }

    private void addVoice(Set<Mark> marks, long claim, Speaker speaker) {
        if (disputed.contains(claim)) {
            marks.add(Mark.DISPUTED);
        }
        if (Arrays.binarySearch(unnamed, speaker.witness()) >= 0) {
            marks.add(Mark.UNNAMED);
        }
        if (isFirstHand(speaker) && Arrays.binarySearch(official, speaker.witness()) >= 0) {
            marks.add(Mark.OFFICIAL);
        }
    }

    private boolean isFirstHand(Speaker speaker) {
        long depth = value(Cv.HEARSAY_DEPTH, speaker.testimony());
        return isText(depth, "0");
    }

    private boolean isText(long value, String text) {
        return value != Relation.NO_NODE
                && read.common(value).isLiteral()
                && read.common(value).getLiteralLexicalForm().equals(text);
    }

    private void addPolicies(Set<Mark> marks, long claim, Optional<Modality> modality, Speaker speaker) {
        boolean isOutright = value(Cv.STANCE, claim) == affirms
                && !read.pairs(Cv.RETRACTED_ON).has(claim)
                && !read.pairs(Cv.QUALIFIER).has(claim)
                && statement(claim).isWhole()
                && !neverAsserted.contains(value(TableScan.PREDICATE, claim));
        if (!isOutright) {
            return;
        }
        marks.add(Mark.EVERYTHING);
        boolean isInHeadline = LongStream.of(read.pairs(Cv.PART).values(claim)).anyMatch(part -> part == headline);
        if (!isInHeadline
                && modality.filter(said -> isSaid(said, claim, speaker)).isPresent()) {
            marks.add(Mark.DEFAULT);
        }
    }

    /** Whether somebody says it as so, or the curators infer it from a source. */
    private boolean isSaid(Modality modality, long claim, Speaker speaker) {
        return switch (modality) {
            case ASSERTED, REPORTED -> true;
            case INFERRED ->
                speaker.witness() == curators
                        && curators != Relation.NO_NODE
                        && read.pairs(DCTerms.source.getURI()).has(claim);
            case EXPECTED, RUMOURED, OPINION -> false;
        };
    }

    /** A triple in the database's numbers. */
    private record Stated(long subject, long property, long object) {
        static final Comparator<Stated> ORDER = Comparator.comparingLong(Stated::object)
                .thenComparingLong(Stated::subject)
                .thenComparingLong(Stated::property);

        boolean isWhole() {
            return subject != Relation.NO_NODE && property != Relation.NO_NODE && object != Relation.NO_NODE;
        }
    }

    private Stated statement(long claim) {
        return new Stated(
                value(TableScan.SUBJECT, claim), value(TableScan.PREDICATE, claim), value(TableScan.OBJECT, claim));
    }

    /** Who speaks on which occasion, in which document of whom. */
    private record Speaker(long testimony, long witness, long document, long publisher) {
        boolean isKnown() {
            return witness != Relation.NO_NODE && publisher != Relation.NO_NODE;
        }
    }

    private Speaker speaker(long claim) {
        long testimony = value(Cv.TESTIMONY_OF, claim);
        long document = value(Cv.IN_DOCUMENT, testimony);
        return new Speaker(testimony, value(Cv.WITNESS, testimony), document, value(Cv.PUBLISHER, document));
    }

    /** A claim that may be strict: somebody states it outright. */
    private record SpokenClaim(int row, Stated statement, Speaker speaker, boolean isOfficial) {}

    /** The rows of the claims that the strict policy accepts. */
    private List<Integer> strict(List<SpokenClaim> plain) {
        plain.sort(Comparator.comparing(SpokenClaim::statement, Stated.ORDER));
        List<Integer> rows = new ArrayList<>();
        for (int from = 0; from < plain.size(); ) {
            int to = from + 1;
            while (to < plain.size()
                    && plain.get(to).statement().equals(plain.get(from).statement())) {
                to++;
            }
            List<SpokenClaim> same = plain.subList(from, to);
            Set<Speaker> backed = backed(same);
            same.stream()
                    .filter(claim -> claim.isOfficial() || backed.contains(claim.speaker()))
                    .forEach(claim -> rows.add(claim.row()));
            from = to;
        }
        return rows;
    }

    /** The speakers of a statement beside whom another says the same on his own. */
    private Set<Speaker> backed(List<SpokenClaim> same) {
        Set<Speaker> speakers = same.size() < 2
                ? Set.of()
                : same.stream().map(SpokenClaim::speaker).collect(Collectors.toSet());
        if (speakers.stream().mapToLong(Speaker::publisher).distinct().count() < 2) {
            return Set.of();
        }
        return speakers.stream()
                .filter(one -> speakers.stream().anyMatch(other -> areIndependent(one, other)))
                .collect(Collectors.toSet());
    }

    private boolean areIndependent(Speaker one, Speaker other) {
        return one.witness() != other.witness()
                && one.publisher() != other.publisher()
                && other.witness() != one.publisher()
                && other.publisher() != one.witness()
                && !areRelated(one.document(), other.document());
    }

    /** Whether one document derives from the other, or both from a third. */
    private boolean areRelated(long one, long other) {
        long[] roots = read.pairs(Cv.DERIVES_FROM_ALL).values(one);
        long[] others = read.pairs(Cv.DERIVES_FROM_ALL).values(other);
        return LongStream.of(roots)
                        .anyMatch(root -> root == other || LongStream.of(others).anyMatch(each -> each == root))
                || LongStream.of(others).anyMatch(root -> root == one);
    }
}
