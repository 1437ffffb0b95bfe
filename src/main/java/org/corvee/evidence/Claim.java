package org.corvee.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.corvee.model.Modality;
import org.corvee.model.Part;
import org.corvee.model.Qualifier;
import org.corvee.model.Stance;
import org.corvee.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * A claim with all that it rests on.
 *
 * @param statement what it affirms or denies; missing in a damaged graph
 * @param manner how it is made
 * @param curation what Corvée's curators made of it
 * @param source where it is from
 */
public record Claim(Label id, @Nullable Statement statement, Manner manner, Curation curation, Source source) {
    /**
     * How a claim is made.
     *
     * @param stance the word of a {@link Stance}; empty in a damaged graph
     * @param modality the word of a {@link Modality}; empty in a damaged graph
     * @param part the word of a {@link Part}, or empty for the body
     * @param qualifier the word of a {@link Qualifier}, or empty for what is said outright
     * @param during the time for which it is said to hold
     */
    public record Manner(String stance, String modality, String part, String qualifier, Dating during) {
        private static final Set<Modality> PLAIN = Set.of(Modality.ASSERTED, Modality.REPORTED);

        /** Whether it denies what it states. */
        public boolean isDenial() {
            return stance.equals(Stance.DENIES.word());
        }

        /** Whether somebody affirms it as so. */
        public boolean isPlain() {
            return !isDenial() && known().filter(PLAIN::contains).isPresent();
        }

        /** The modality, where it is one of ours. */
        public Optional<Modality> known() {
            return Word.find(Modality.class, modality);
        }
    }

    /**
     * What the curators made of a claim.
     *
     * @param says the paraphrase, or empty
     * @param reason why it was read so, or empty
     * @param credibility the grade of the information, if it was graded
     * @param standing what the graph makes of it, or the policy that a reader has chosen
     * @param history what was done with it, and when
     */
    public record Curation(
            String says, String reason, Optional<Label> credibility, Standing standing, History history) {
        /** Of a claim that was recorded with its document, and that nobody else has looked at. */
        public Curation(String says, String reason, Optional<Label> credibility, Standing standing, String retracted) {
            this(says, reason, credibility, standing, new History("", retracted, Optional.empty(), Optional.empty()));
        }

        /** The day on which the claim was retracted, or empty. */
        public String retracted() {
            return history.retracted();
        }

        /** The day on which the claim was recorded, or empty where that is its document's. */
        public String recorded() {
            return history.recorded();
        }
    }

    /**
     * What was done with a claim.
     *
     * @param recorded the day on which it was recorded, or empty where that is its document's
     * @param retracted the day on which it was retracted, or empty
     * @param review a second person's agreement, if there is one
     * @param suggested the program that suggested it, if one did and a curator took it
     */
    public record History(String recorded, String retracted, Optional<Review> review, Optional<Label> suggested) {}

    /**
     * A second person's agreement to a claim as it stands.
     *
     * @param by how that person signs
     * @param on the day
     */
    public record Review(String by, String on) {}

    /**
     * Whether a claim is accepted, and whether others contradict it.
     *
     * @param policies that accept it
     * @param disputed whether it stands on a side of a real conflict
     */
    public record Standing(List<Label> policies, boolean disputed) {
        /** That of a claim which no policy accepts and nobody contradicts. */
        public static final Standing NONE = new Standing(List.of(), false);

        public Standing {
            policies = List.copyOf(policies);
        }
    }

    /**
     * Where a claim is from.
     *
     * @param passage missing in a damaged graph
     * @param chain the testimonies from who knows to who publishes
     * @param cited the sources that the curators consulted
     * @param cites earlier works that the passage itself refers to
     */
    public record Source(@Nullable Passage passage, List<Testimony> chain, List<Label> cited, List<Label> cites) {
        public Source {
            chain = List.copyOf(chain);
            cited = List.copyOf(cited);
            cites = List.copyOf(cites);
        }

        /** Who said it first. */
        public Optional<Testimony> first() {
            return chain.stream().findFirst();
        }

        /** The document in which it stands. */
        public Optional<Document> document() {
            return Optional.ofNullable(passage).map(Passage::document);
        }
    }

    /** Whether a policy accepts it. */
    public boolean isAsserted() {
        return !curation.standing().policies().isEmpty();
    }

    /** What it is to this graph. */
    public Status status() {
        return Status.of(this);
    }

    /** What a claim is to its graph: accepted by a policy, or why not outright. */
    public enum Status {
        /** A policy accepts it, and no real conflict touches it. */
        ACCEPTED,
        /** A policy accepts it, and another account contradicts it. */
        DISPUTED,
        /** It denies. */
        DENIED,
        /** It is said of the future. */
        EXPECTED,
        /** It is passed on without anybody who stands for it. */
        RUMOURED,
        /** It is what somebody thinks. */
        OPINION,
        /** It is a conclusion that nobody states. */
        INFERRED,
        /** It is stated, and no policy accepts it. */
        SAID,
        /** It was retracted. */
        RETRACTED;

        /** Whether a policy accepts what has this status. */
        public boolean isAccepted() {
            return this == ACCEPTED || this == DISPUTED;
        }

        static Status of(Claim claim) {
            return of(
                    !claim.curation().retracted().isEmpty(),
                    claim.isAsserted(),
                    claim.curation().standing().disputed(),
                    claim.manner().isDenial(),
                    claim.manner().known());
        }

        /**
         * What a claim is that was retracted or not, that a policy accepts or not, that others contradict or not, and that
         * denies or not.
         *
         * @param modality where it is one of ours
         */
        public static Status of(
                boolean retracted, boolean asserted, boolean disputed, boolean denial, Optional<Modality> modality) {
            if (retracted) {
                return RETRACTED;
            }
            if (asserted) {
                return disputed ? DISPUTED : ACCEPTED;
            }
            boolean expected = modality.filter(Modality.EXPECTED::equals).isPresent();
            return denial && !expected ? DENIED : modality.map(Status::of).orElse(SAID);
        }

        private static Status of(Modality modality) {
            return switch (modality) {
                case EXPECTED -> EXPECTED;
                case RUMOURED -> RUMOURED;
                case OPINION -> OPINION;
                case INFERRED -> INFERRED;
                case ASSERTED, REPORTED -> SAID;
            };
        }

        /** The word for a reader. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
