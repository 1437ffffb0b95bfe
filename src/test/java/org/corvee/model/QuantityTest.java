package org.corvee.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.corvee.model.Amount.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    /** {@code [200, 1000)}, {@code ~350}; a bracket is an end that counts, a parenthesis one that does not. */
    private static String width(Quantity quantity) {
        return quantity.estimate()
                .map(n -> "~" + n.toPlainString())
                .orElseGet(() -> low(quantity.minimum()) + " " + high(quantity.maximum()));
    }

    private static String low(Optional<Bound> limit) {
        return limit.map(l -> (l.exclusive() ? "(" : "[") + l.value().toPlainString())
                .orElse("-");
    }

    private static String high(Optional<Bound> limit) {
        return limit.map(l -> l.value().toPlainString() + (l.exclusive() ? ")" : "]"))
                .orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    150 persons        | 150 persons        | [150 150]  | 150-persons
                    ~350 persons       | ~350 persons       | ~350       | about-350-persons
                    <100 persons       | <100 persons       | - 100)     | less-than-100-persons
                    <=100 persons      | <=100 persons      | - 100]     | at-most-100-persons
                    >1000 cases        | >1000 cases        | (1000 -    | more-than-1000-cases
                    >=7 days           | >=7 days           | [7 -       | at-least-7-days
                    20..34 years       | 20..34 years       | [20 34]    | 20-to-34-years
                    ~20..34 years      | ~20..34 years      | [20 34]    | about-20-to-34-years
                    dozens persons     | dozens persons     | [24 100)   | dozens-persons
                    hundreds persons   | hundreds persons   | [200 1000) | hundreds-persons
                    thousands persons  | thousands persons  | [2000 10000) | thousands-persons
                    several persons    | several persons    | - -        | several-persons
                    most earnings      | most earnings      | - -        | most-earnings
                    none persons       | none persons       | [0 0]      | none-persons
                    20 percent         | 20 percent         | [20 20]    | 20-percent
                    2.50 years         | 2.5 years          | [2.5 2.5]  | 2.5-years
                    0.0 percent        | 0 percent          | [0 0]      | 0-percent
                    100 persons        | 100 persons        | [100 100]  | 100-persons
                    8 hours/day        | 8 hours/day        | [8 8]      | 8-hours-per-day
                    RUB 45000/month    | RUB 45000/month    | [45000 45000] | RUB-45000-per-month
                    USD 1.25           | USD 1.25           | [1.25 1.25] | USD-1.25
                    ~USD 560           | ~USD 560           | ~560       | about-USD-560
                    RUB 40000..45000   | RUB 40000..45000   | [40000 45000] | RUB-40000-to-45000
                    >1000 cases "slightly more than" | >1000 cases "slightly more than" | (1000 - | more-than-1000-cases--slightly-more-than
                    most persons  "almost all"       | most persons "almost all"        | - -     | most-persons--almost-all
                    ~150 persons "약"  | ~150 persons "약"  | ~150       | about-150-persons--%EC%95%BD
                    """)
    void hasOneTextOneWidthAndOneSlug(String text, String canonical, String width, String slug) {
        Quantity quantity = Quantity.parse(text);
        assertEquals(canonical, quantity.canonical());
        assertEquals(width, width(quantity));
        assertEquals(slug, quantity.slug());
        assertEquals(quantity, Quantity.parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "150",
                "~150",
                "hundreds",
                "lots persons",
                "1,000 persons",
                "150persons",
                "-5 years",
                "~ 150 persons",
                "34..20 years",
                "20..20 years",
                "<20..34 years",
                "~hundreds persons",
                "150 Persons",
                "EURO 5",
                "QQQ 5",
                "45000 RUB",
                "RUB 45,000",
                "150 persons 'some'",
                "150 persons \"\"",
                "150 persons \" \"",
                "1e3 persons",
                "150 persons some",
                "20%",
                "150 persons/",
                "1.2.3 years",
                "...34 years",
            })
    void isNone(String text) {
        assertThrows(Unreadable.class, () -> Quantity.parse(text));
    }

    @Test
    void saysItsWording() {
        assertEquals(Optional.of("less than"), Quantity.parse("<100 persons").wording());
        assertEquals(Optional.of("hundreds"), Quantity.parse("hundreds persons").wording());
        assertEquals(
                Optional.of("slightly more than"),
                Quantity.parse(">1000 cases \"slightly more than\"").wording());
        assertEquals(Optional.empty(), Quantity.parse("150 persons").wording());
    }

    @Test
    void isLabelledInPlainWords() {
        assertEquals("about 20 to 34 years", Quantity.parse("~20..34 years").label());
        assertEquals("RUB 45000 per month", Quantity.parse("RUB 45000/month").label());
    }

    @Test
    void isEitherInAUnitOrInACurrency() {
        assertEquals(Optional.of("RUB"), Quantity.parse("RUB 5/month").currency());
        assertEquals(Optional.empty(), Quantity.parse("RUB 5/month").unit());
        assertEquals(Optional.of("month"), Quantity.parse("RUB 5/month").per());
        assertEquals(Optional.of("persons"), Quantity.parse("5 persons").unit());
    }

    @Test
    void keepsApartWordingsThatLookAlikeInAnIri() {
        assertNotEquals(
                Quantity.parse("5 persons \"a-b\"").slug(),
                Quantity.parse("5 persons \"a b\"").slug());
    }

    @Test
    void isTheSameWithAndWithoutTrailingNoughts() {
        assertEquals(Quantity.parse("1.5 years"), Quantity.parse("1.50 years"));
        assertEquals(
                new BigDecimal("100"),
                Quantity.parse("~100 persons")
                        .estimate()
                        .map(n -> n.setScale(0))
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "150 persons",
                "~20..34 years",
                "<=100 persons",
                "none persons",
                "RUB 40000..45000",
                "~USD 560/month",
                ">1000 cases \"slightly more than\""
            })
    void isReadFromItsLabel(String text) {
        Quantity quantity = Quantity.parse(text);
        assertEquals(Optional.of(quantity), Quantity.labelled(quantity.label()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vladivostok", "", "about many more", "(“words”)"})
    void isInNoOtherLabel(String label) {
        assertEquals(Optional.empty(), Quantity.labelled(label));
    }
}
