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
                "hundreds persons",
                "majority persons",
                "portion earnings",
                "RUB 40000..45000",
                "~USD 560/month",
                ">1000 cases \"slightly more than\"",
                "1 years",
                "~1 months",
                "1 countries",
                "1 people",
                "1 hours/day",
                "1 persons \"a single\""
            })
    void isReadFromItsLabel(String text) {
        Quantity quantity = Quantity.parse(text);
        assertEquals(Optional.of(quantity), Quantity.labelled(quantity.label(), quantity.slug()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hundreds persons | hundreds of persons",
                "majority persons | a majority of persons",
                "most workers | most workers",
                "none persons | no persons"
            })
    void saysHowManyAsAPersonWould(String text, String label) {
        assertEquals(label, Quantity.parse(text).label());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vladivostok", "", "about many more", "(“words”)"})
    void isInNoOtherLabel(String label) {
        assertEquals(Optional.empty(), Quantity.labelled(label, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.234 percent     | '1.234' may be read as 1.234 or as 1234; write 1.2340 or 1234",
                "1.000 persons     | '1.000' may be read as 1 or as 1000; write 1 or 1000",
                "45.000 persons    | '45.000' may be read as 45 or as 45000; write 45 or 45000",
                "~12.500 years     | '12.500' may be read as 12.5 or as 12500; write 12.5 or 12500",
                "RUB 45.000/month  | '45.000' may be read as 45 or as 45000; write 45 or 45000",
                "20..1.500 persons | '1.500' may be read as 1.5 or as 1500; write 1.5 or 1500",
                "1.000.000 persons | '1.000.000 persons' is no quantity; write the number without points",
                "1,000 persons     | '1,000 persons' is no quantity; write the number without commas",
                "RUB 1,250,000     | 'RUB 1,250,000' is no quantity; write the number without commas",
                "1,5 persons       | '1,5 persons' is no quantity; write the decimals after a point, such as 1.5",
                "USD 12,50         | 'USD 12,50' is no quantity; write the decimals after a point, such as 1.5",
                "1 000 persons     | '1 000 persons' is no quantity; write the number without a sign between its digits",
                "1'000 persons     | '1'000 persons' is no quantity; write the number without a sign between its digits",
                "1_000 persons     | '1_000 persons' is no quantity; write the number without a sign between its digits",
                "1\u00A0000 persons | '1\u00A0000 persons' is no quantity; write the number without a sign between its digits",
                "1e3 persons       | '1e3 persons' is no quantity; write the number out, such as 1000",
                "１５０ persons       | '１５０ persons' is no quantity; write the number in the digits 0 to 9",
                "١٥٠ persons       | '١٥٠ persons' is no quantity; write the number in the digits 0 to 9",
                "½ years           | '½ years' is no quantity; write the number in the digits 0 to 9",
                "-5 years          | '-5 years' is no quantity; a quantity cannot be negative; put a decrease in words",
                "RUB -5            | 'RUB -5' is no quantity; a quantity cannot be negative; put a decrease in words",
                "20-34 years       | '20-34 years' is no quantity; write a range with two dots, such as 20..34",
                "20–34 years       | '20–34 years' is no quantity; write a range with two dots, such as 20..34",
                "~ 350 persons     | '~ 350 persons' is no quantity; write the sign right before the number",
                "20%               | '20%' is no quantity; write it like '20 percent'",
                "<0 persons        | '<0 persons' is less than zero; write 0, or what is meant",
                "<=0 percent       | '<=0 percent' is less than zero; write 0, or what is meant",
                "<USD 0            | '<USD 0' is less than zero; write 0, or what is meant",
                "1.5 persons       | there are no 1.5 persons; write a whole number, or a range of two",
                "~2.5 restaurants  | there are no 2.5 restaurants; write a whole number, or a range of two",
                "1..2.5 visas      | there are no 2.5 visas; write a whole number, or a range of two",
                ">0.5 deaths       | there are no 0.5 deaths; write a whole number, or a range of two",
                "007 persons       | '007' begins with a zero; write 7",
                "00.5 years        | '00.5' begins with a zero; write 0.5",
                "34..20 years      | range 34..20 does not rise; write the smaller number first",
                "XXX 5             | 'XXX' is no currency; write its ISO 4217 code, such as RUB, USD, CNY or KPW",
                "XTS 5             | 'XTS' is no currency; write its ISO 4217 code, such as RUB, USD, CNY or KPW",
                "XAU 5             | 'XAU' is no currency; write its ISO 4217 code, such as RUB, USD, CNY or KPW",
                "QQQ 5             | 'QQQ' is no currency; write its ISO 4217 code, such as RUB, USD, CNY or KPW",
                "1٬000 persons | '1٬000 persons' is no quantity; write the number without a sign between its digits",
                "1·000 persons | '1·000 persons' is no quantity; write the number without a sign between its digits",
                "1˙000 persons | '1˙000 persons' is no quantity; write the number without a sign between its digits",
                "1＇000 persons | '1＇000 persons' is no quantity; write the number without a sign between its digits",
                "1\u3000000 persons | '1\u3000000 persons' is no quantity; write the number without a sign between its digits",
                "1，000 persons | '1，000 persons' is no quantity; write the number without a sign between its digits",
                "5…10 persons | '5…10 persons' is no quantity; write a range with two dots, such as 20..34",
                "5...10 persons | '5...10 persons' is no quantity; write a range with two dots, such as 20..34",
                "5~10 persons | '5~10 persons' is no quantity; write a range with two dots, such as 20..34",
                "5〜10 persons | '5〜10 persons' is no quantity; write a range with two dots, such as 20..34",
                "≥5 persons | '≥5 persons' is no quantity; write >=, <= or ~ before the number",
                "≈5 persons | '≈5 persons' is no quantity; write >=, <= or ~ before the number",
                "＞5 persons | '＞5 persons' is no quantity; write >=, <= or ~ before the number",
                "NKW 5/month       | 'NKW' is no currency; write its ISO 4217 code, such as RUB, USD, CNY or KPW",
            })
    void saysWhatToWriteInstead(String text, String words) {
        assertEquals(
                words,
                assertThrows(Unreadable.class, () -> Quantity.parse(text)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1%s persons   | a number of 41 digits; write 30 at most",
                "5 persons \"%s%s%s\" | a quoted wording of 120 letters; quote the words about the number only, 100 letters at most"
            })
    void fitsIntoAnAddress(String form, String words) {
        String text = form.replace("%s", "0".repeat(40));
        assertEquals(
                words,
                assertThrows(Unreadable.class, () -> Quantity.parse(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5 years",
                "0.125 percent",
                "1.2340 percent",
                "2.5 persons/month",
                "0 persons",
                "none persons",
                "USD 0.01",
                "DEM 5",
                "10000.5 percent",
                "1000 persons",
                "1.0 persons",
                "~12.50 years"
            })
    void isOneWhereNothingIsInDoubt(String text) {
        assertEquals(Quantity.parse(text), Quantity.parse(Quantity.parse(text).canonical()));
    }
}
