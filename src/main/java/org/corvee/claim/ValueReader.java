package org.corvee.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.corvee.claim.Lexicon.Property;
import org.corvee.claim.Lexicon.PropertyRange;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.model.ConceptId;
import org.corvee.model.Edtf;
import org.corvee.model.NearWords;
import org.corvee.model.Quantity;
import org.corvee.model.Unreadable;
import org.corvee.model.Wkt;
import org.corvee.source.Node.Scalar;

/** Reads the object of a statement as its property's range asks. */
final class ValueReader {
    private static final String UNIT = "unit";
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";

    private final ScalarReader scalars;

    ValueReader(ScalarReader scalars) {
        this.scalars = scalars;
    }

    /** The object that {@code text} is for {@code property}, or nothing after naming the fault. */
    Optional<Value> read(Property property, Scalar text) {
        PropertyRange range = property.range();
        String head = text.text().split("/", 2)[0];
        Lexicon lexicon = scalars.lexicon();
        if (takesConcepts(range)
                && text.text().contains("/")
                && lexicon.concepts().containsKey(head)) {
            return concept(property, text);
        }
        if (range.classes().isEmpty() && range.schemes().isEmpty() || isForForms(range, head)) {
            return value(range.forms(), text);
        }
        if (range.classes().isEmpty()) {
            return concept(property, text);
        }
        return scalars.thing(text, range.classes(), property.name() + " takes").map(Value.OfThing::new);
    }

    private boolean takesConcepts(PropertyRange range) {
        return !range.schemes().isEmpty() || range.classes().contains(Lexicon.ENTITY);
    }

    private boolean isForForms(PropertyRange range, String head) {
        return !range.forms().isEmpty() && !scalars.lexicon().segments().contains(head);
    }

    private Optional<Value> concept(Property property, Scalar text) {
        Set<String> schemes = property.range().schemes();
        String scheme = text.text().split("/", 2)[0];
        if (!schemes.isEmpty() && !schemes.contains(scheme)) {
            return complain(
                    text,
                    "'%s' is no concept of %s, which %s takes"
                            .formatted(text.text(), ScalarReader.either(schemes), property.name()),
                    schemes);
        }
        Optional<ConceptId> concept = scalars.read(text, ConceptId::parse);
        if (concept.isPresent() && !scalars.lexicon().has(concept.get())) {
            return complain(text, "no concept '%s'".formatted(text.text()), Set.of(scheme));
        }
        return concept.map(Value.OfConcept::new);
    }

    private Optional<Value> complain(Scalar text, String problem, Set<String> schemes) {
        scalars.faults().add(text.spot(), problem, near(text, schemes));
        return Optional.empty();
    }

    private String near(Scalar text, Set<String> schemes) {
        Set<String> valid = new TreeSet<>();
        List<String> near = new ArrayList<>();
        String name = text.text().substring(text.text().indexOf('/') + 1);
        for (String scheme : schemes) {
            Set<String> names = scalars.lexicon().conceptsOf(scheme);
            names.forEach(c -> valid.add(scheme + "/" + c));
            NearWords.of(name, names).known().forEach(c -> near.add(scheme + "/" + c));
        }
        return new NearWords(name, near).remedy("the concepts are " + String.join(", ", valid));
    }

    private Optional<Value> value(Set<Form> forms, Scalar text) {
        Form form = forms.iterator().next();
        return switch (form) {
            case QUANTITY -> quantity(text).map(Value.OfQuantity::new);
            case TIME -> scalars.read(text, Edtf::parse).map(Value.OfTime::new);
            case LINK -> scalars.read(text, ValueReader::link).map(Value.OfIri::new);
            case TEXT -> literal(form, Optional.of(text.text()));
            case LANGUAGE -> literal(form, scalars.read(text, TaggedName::checkedLanguage));
            case WKT -> literal(form, scalars.read(text, Wkt::parse).map(Wkt::text));
            case INTEGER -> literal(form, scalars.read(text, ValueReader::integer));
            case DECIMAL -> literal(form, scalars.read(text, ValueReader::decimal));
            case TRUTH -> literal(form, scalars.read(text, ValueReader::truth));
        };
    }

    private static Optional<Value> literal(Form form, Optional<String> text) {
        return text.map(t -> new Value.OfLiteral(form, t));
    }

    private Optional<Quantity> quantity(Scalar text) {
        return scalars.read(text, Quantity::parse)
                .filter(q -> q.unit().map(u -> isUnit(text, u)).orElse(true)
                        && q.per().map(p -> isUnit(text, p)).orElse(true));
    }

    private boolean isUnit(Scalar text, String unit) {
        Set<String> units = scalars.lexicon().conceptsOf(UNIT);
        if (!units.contains(unit)) {
            scalars.faults()
                    .add(
                            text.spot(),
                            "no unit '%s' in '%s'".formatted(unit, text.text()),
                            NearWords.of(unit, units)
                                    .remedy("the units are " + String.join(", ", new TreeSet<>(units))));
        }
        return units.contains(unit);
    }

    private static String link(String text) {
        if (!IRI.matcher(text).matches() || !isAddress(text)) {
            throw new Unreadable("'%s' is no IRI".formatted(text), "write a whole one, such as https://example.org/a");
        }
        return text;
    }

    /** Whether its escapes are whole and, where it is an address of the Web, it names a host. */
    private static boolean isAddress(String iri) {
        try {
            URI read = new URI(iri);
            return !iri.matches("(?i)https?:.*") || read.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String integer(String text) {
        if (!text.matches("0|-?[1-9][0-9]*")) {
            throw new Unreadable("'%s' is no whole number".formatted(text), "write digits only, without leading zeros");
        }
        return new BigInteger(text).toString();
    }

    private static String decimal(String text) {
        if (!text.matches(NUMBER)) {
            throw new Unreadable("'%s' is no decimal number".formatted(text), "write it like 12.5");
        }
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static String truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new Unreadable("'%s' is neither true nor false".formatted(text), "write true or false");
        }
        return text;
    }
}
