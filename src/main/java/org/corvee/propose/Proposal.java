package org.corvee.propose;

import java.util.List;
import org.corvee.model.Edtf;
import org.corvee.model.Quantity;
import org.corvee.model.ThingId;
import org.corvee.source.Stretch;

/** Something that a passage may state, and who says so. */
public sealed interface Proposal {
    Stretch place();

    Maker maker();

    /**
     * Somebody else than the document seems to speak here.
     *
     * @param why such as {@code quotation marks}
     */
    record OtherVoice(Stretch place, String why) implements Proposal {
        @Override
        public Maker maker() {
            return Maker.VOICES;
        }
    }

    /** A part of a sentence that may be a passage of its own. */
    record Clause(Stretch place) implements Proposal {
        @Override
        public Maker maker() {
            return Maker.CLAUSES;
        }
    }

    /**
     * A name of things; several when it is ambiguous.
     *
     * @param name as it stands there
     */
    record Named(Stretch place, String name, List<ThingId> choices) implements Proposal {
        public Named {
            choices = List.copyOf(choices);
        }

        @Override
        public Maker maker() {
            return Maker.NAMES;
        }
    }

    /** A sentence that has, with the one before it, all words of a thing's name. */
    record Described(Stretch place, ThingId thing, String name) implements Proposal {
        @Override
        public Maker maker() {
            return Maker.DESCRIPTIONS;
        }
    }

    /** A number with what it counts. */
    record Amount(Stretch place, Quantity quantity) implements Proposal {
        @Override
        public Maker maker() {
            return Maker.AMOUNTS;
        }
    }

    /** A date, with what it leaves open. */
    record Dated(Stretch place, Edtf time) implements Proposal {
        @Override
        public Maker maker() {
            return Maker.DATES;
        }
    }

    /**
     * Words that another document has too: one may derive from the other, or both from a third.
     *
     * @param document the other's id
     */
    record Shared(Stretch place, String document) implements Proposal {
        @Override
        public Maker maker() {
            return Maker.SHARED_WORDS;
        }
    }

    /**
     * What a program of others suggests.
     *
     * @param kind in its own word, such as {@code voice}
     * @param value what it suggests, as it wrote it
     */
    record Suggested(Stretch place, String kind, String value, Maker maker) implements Proposal {}
}
