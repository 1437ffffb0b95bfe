package org.corvee.match;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code under which something is known, written in one way.
 *
 * @param sort what it is a code of
 * @param text its letters and digits alone, in capitals
 */
public record Code(Sort sort, String text) {
    private static final int SHORTEST = 4;
    private static final Pattern NAMED = Pattern.compile("([\\p{L} ]+?):? ([^ ].*)");
    private static final Pattern SHIP = Pattern.compile("(?i).*\\bIMO(?:\\s*number)?:?\\s*(\\d{7}).*");

    /** The words by which lists say that a number is another authority's reference; the rest are their own count. */
    private static final Set<String> REFERENCES = Set.of("unitedNationId", "unscId", "wikidataId");

    private static final Set<String> PAPERS = Set.of("passportNumber", "idNumber", "registrationNumber", "taxNumber");

    /** What a code is a code of. */
    public enum Sort {
        /** An authority's reference, or the address of a register. */
        REFERENCE,
        /** The number of a paper or a registration. */
        NUMBER,
        /** The number that a ship keeps for life. */
        SHIP
    }

    /** The code that an identifier of a party is, unless it is only its list's own count. */
    static Optional<Code> ofParty(String identifier) {
        Matcher ship = SHIP.matcher(identifier.replace("imoNumber", "IMO"));
        if (ship.matches()) {
            return of(Sort.SHIP, ship.group(1));
        }
        Matcher named = NAMED.matcher(identifier);
        if (!named.matches()) {
            return Optional.empty();
        }
        return REFERENCES.contains(named.group(1))
                ? of(Sort.REFERENCE, named.group(2))
                : PAPERS.contains(named.group(1)) ? of(Sort.NUMBER, named.group(2)) : Optional.empty();
    }

    /** The code that the reference of a list entry is, unless it is only the list's own count. */
    static Optional<Code> ofListing(String identifier) {
        Matcher named = NAMED.matcher(identifier);
        return named.matches() ? ofParty(identifier) : of(Sort.REFERENCE, identifier);
    }

    /** The number of a paper. */
    static Optional<Code> ofPaper(String number) {
        return of(Sort.NUMBER, number);
    }

    /** An address in another register. */
    static Optional<Code> ofAddress(String iri) {
        return of(Sort.REFERENCE, iri);
    }

    private static Optional<Code> of(Sort sort, String written) {
        String text = written.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        boolean isLong = text.length() >= SHORTEST && text.chars().anyMatch(Character::isDigit);
        return isLong ? Optional.of(new Code(sort, text)) : Optional.empty();
    }
}
