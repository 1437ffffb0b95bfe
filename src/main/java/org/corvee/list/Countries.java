package org.corvee.list;

import java.util.Locale;
import java.util.Optional;
import org.corvee.model.ThingId;

/**
 * The countries that a row names; one that nobody has declared is declared there.
 *
 * @param known what the data declare
 * @param row that names them
 * @param list the word that begins the ids of such as are declared here
 */
record Countries(KnownThings known, ListRow row, String list) {
    private static final String ISO_CODE = "[A-Za-z]{2}";

    /** The country that a list calls so. */
    ThingId named(String name) {
        return known.country(name).orElseGet(() -> declared(list + " " + name, name));
    }

    /** The country of an ISO code, such as {@code kp}, by the name that Unicode's CLDR has for it. */
    ThingId coded(String code) {
        String name = code.matches(ISO_CODE)
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)
                : code;
        return known.country(name).orElseGet(() -> declared(list + " country " + code, name));
    }

    private ThingId declared(String words, String name) {
        Optional<String> slug = Slugs.of(words);
        return row.thing(new ListThing(new ThingId("place", slug.orElse(list + "-country")), "Country", name));
    }
}
