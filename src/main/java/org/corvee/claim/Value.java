package org.corvee.claim;

import org.corvee.model.ConceptId;
import org.corvee.model.Edtf;
import org.corvee.model.Quantity;
import org.corvee.model.ThingId;

/** The object of a statement. */
public sealed interface Value {
    /** The one text of this value that ids are made of. */
    String canonical();

    /** Calls the method of {@code cases} that is for this kind of value. */
    <T> T match(Match<T> cases);

    /**
     * What to do with each kind of value; a new kind is a new method here.
     *
     * @param <T> what comes of it
     */
    interface Match<T> {
        T thing(ThingId thing);

        T concept(ConceptId concept);

        T quantity(Quantity quantity);

        T time(Edtf time);

        T link(String iri);

        T literal(Form form, String text);
    }

    /** A declared thing. */
    record OfThing(ThingId thing) implements Value {
        @Override
        public String canonical() {
            return thing.text();
        }

        @Override
        public <T> T match(Match<T> cases) {
            return cases.thing(thing);
        }
    }

    /** A word of a vocabulary. */
    record OfConcept(ConceptId concept) implements Value {
        @Override
        public String canonical() {
            return concept.text();
        }

        @Override
        public <T> T match(Match<T> cases) {
            return cases.concept(concept);
        }
    }

    /** How many, or how much. */
    record OfQuantity(Quantity quantity) implements Value {
        @Override
        public String canonical() {
            return quantity.canonical();
        }

        @Override
        public <T> T match(Match<T> cases) {
            return cases.quantity(quantity);
        }
    }

    /** When. */
    record OfTime(Edtf time) implements Value {
        @Override
        public String canonical() {
            return time.text();
        }

        @Override
        public <T> T match(Match<T> cases) {
            return cases.time(time);
        }
    }

    /** An IRI of somebody else's. */
    record OfIri(String iri) implements Value {
        @Override
        public String canonical() {
            return iri;
        }

        @Override
        public <T> T match(Match<T> cases) {
            return cases.link(iri);
        }
    }

    /**
     * A literal.
     *
     * @param form one of the literal forms
     * @param text in that form's canonical writing
     */
    record OfLiteral(Form form, String text) implements Value {
        public OfLiteral {
            if (!form.isLiteral()) {
                throw new IllegalArgumentException(form + " is no literal form");
            }
        }

        @Override
        public String canonical() {
            return text;
        }

        @Override
        public <T> T match(Match<T> cases) {
            return cases.literal(form, text);
        }
    }
}
