package org.corvee.claim;

import java.time.LocalDate;
import java.util.List;
import org.corvee.model.ClaimId;
import org.corvee.model.Credibility;
import org.corvee.model.Marking;
import org.corvee.model.Modality;
import org.corvee.model.Part;
import org.corvee.model.PassagePin;
import org.corvee.model.Qualifier;
import org.corvee.model.Stance;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.model.When;
import org.jspecify.annotations.Nullable;

/**
 * One statement that one testimony makes in one passage.
 *
 * @param statement what is stated
 * @param attribution where, and by whom
 * @param manner how, and for which time
 * @param annotation what the curators add
 * @param assessment what they judge of it
 */
public record CuratedClaim(
        CuratedStatement statement,
        Attribution attribution,
        CuratedManner manner,
        Annotation annotation,
        Assessment assessment) {
    public ClaimId id() {
        return ClaimId.of(attribution.passage(), attribution.testimony(), manner.stance(), statement.canonical());
    }

    /**
     * Where a claim stands, and whose word it is.
     *
     * @param passage the place in the document
     * @param testimony whose word
     * @param part of the document in which the passage stands
     * @param cites the earlier works on which that word says it relies
     */
    public record Attribution(PassagePin passage, TestimonyId testimony, Part part, List<ThingId> cites) {
        public Attribution {
            cites = List.copyOf(cites);
        }

        /** Of a claim that cites nothing. */
        public Attribution(PassagePin passage, TestimonyId testimony, Part part) {
            this(passage, testimony, part, List.of());
        }
    }

    /**
     * How a statement is made.
     *
     * @param stance affirmed or denied
     * @param modality how firmly
     * @param when the time for which it is stated, if one is
     * @param qualifier how often or of how many it is stated, if not outright
     */
    public record CuratedManner(Stance stance, Modality modality, @Nullable When when, @Nullable Qualifier qualifier) {
        /** Of a statement that is made outright. */
        public CuratedManner(Stance stance, Modality modality, @Nullable When when) {
            this(stance, modality, when, null);
        }
    }

    /**
     * What the curators add in their own words.
     *
     * @param says the passage's statement, paraphrased
     * @param reason why a date or a reading was resolved so, if something was
     * @param sources the reference sources and documents that were consulted
     * @param suggested by which program a part of the claim was suggested, if one was and a curator took it
     */
    public record Annotation(
            String says, @Nullable String reason, List<ThingId> sources, @Nullable Suggester suggested) {
        public Annotation {
            sources = List.copyOf(sources);
        }

        /** Of a claim that a curator has made alone. */
        public Annotation(String says, @Nullable String reason, List<ThingId> sources) {
            this(says, reason, sources, null);
        }
    }

    /**
     * A program that suggests what a text may state.
     *
     * @param name what it calls itself
     * @param version that made the suggestion
     */
    public record Suggester(String name, String version) {
        private static final int LONGEST = 80;

        public Suggester {
            for (String word : List.of(name, version)) {
                if (word.isBlank() || word.codePointCount(0, word.length()) > LONGEST) {
                    throw new Unreadable(
                            "a suggester without a name and a version that can be read",
                            "write both, of %d letters at most".formatted(LONGEST));
                }
            }
        }
    }

    /**
     * What the curators judge of a claim.
     *
     * @param marking how far it may be passed on: its own marking, else its document's
     * @param credibility its grade, if it was judged
     * @param recorded the day on which it was recorded, where that is not its document's
     * @param retracted the day on which it was withdrawn, if it was
     * @param reviewed who else has agreed to it, if somebody has
     */
    public record Assessment(
            Marking marking,
            @Nullable Credibility credibility,
            @Nullable LocalDate recorded,
            @Nullable LocalDate retracted,
            @Nullable Review reviewed) {
        /** Of a claim that was recorded with its document and to which nobody else has agreed yet. */
        public Assessment(Marking marking, @Nullable Credibility credibility, @Nullable LocalDate retracted) {
            this(marking, credibility, null, retracted, null);
        }
    }

    /**
     * A second person's agreement to a claim as it stands.
     *
     * @param by how the person signs: a name, initials or a role
     * @param on the day
     */
    public record Review(String by, LocalDate on) {
        private static final int LONGEST = 80;

        public Review {
            if (by.isBlank() || by.length() > LONGEST) {
                throw new Unreadable(
                        "a reviewer who signs with %,d letters"
                                .formatted(by.strip().length()),
                        "write a name or initials, of %d letters at most".formatted(LONGEST));
            }
        }
    }
}
