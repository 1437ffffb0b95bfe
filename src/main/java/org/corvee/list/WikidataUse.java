package org.corvee.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a property of Wikidata.
 *
 * @param form how its values are read
 * @param property of ours that takes them, or the kind of a tie
 * @param words what Wikidata calls it
 */
record WikidataUse(Form form, String property, String words) {
    private static final Map<String, WikidataUse> NAMED = Map.ofEntries(
            use("P569", Form.TIME, "bornOn", "date of birth"),
            use("P19", Form.LABEL, "birthPlace", "place of birth"),
            use("P21", Form.GENDER, "gender", "sex or gender"),
            use("P27", Form.COUNTRY, "nationality", "country of citizenship"),
            use("P17", Form.COUNTRY, "basedIn", "country"),
            use("P39", Form.LABEL, "title", "position held"),
            use("P106", Form.LABEL, "title", "occupation"),
            use("P1559", Form.TEXT, "name", "name in native language"),
            use("P1448", Form.TEXT, "name", "official name"),
            use("P742", Form.TEXT, "alias", "pseudonym"),
            use("P1449", Form.TEXT, "alias", "nickname"),
            use("P1813", Form.TEXT, "alias", "short name"),
            use("P108", Form.TIE, "employment", "employer"),
            use("P463", Form.TIE, "membership", "member of"),
            use("P1830", Form.TIE, "ownership", "owner of"),
            use("P127", Form.TURNED_TIE, "ownership", "owned by"),
            use("P749", Form.TURNED_TIE, "ownership", "parent organization"),
            use("P169", Form.TURNED_TIE, "directorship", "chief executive officer"),
            use("P488", Form.TURNED_TIE, "directorship", "chairperson"),
            use("P1037", Form.TURNED_TIE, "directorship", "director / manager"),
            use("P22", Form.TIE, "family", "father"),
            use("P25", Form.TIE, "family", "mother"),
            use("P26", Form.TIE, "family", "spouse"),
            use("P40", Form.TIE, "family", "child"),
            use("P3373", Form.TIE, "family", "sibling"));

    /** How the values of a property are read. */
    enum Form {
        TEXT,
        CODE,
        TIME,
        GENDER,
        COUNTRY,
        LABEL,
        TIE,
        TURNED_TIE,
        NOTE
    }

    private static Map.Entry<String, WikidataUse> use(String property, Form form, String ours, String words) {
        return Map.entry(property, new WikidataUse(form, ours, words));
    }

    /** What becomes of a statement's main part. */
    static WikidataUse of(WikidataSnak snak) {
        return Optional.ofNullable(NAMED.get(snak.property()))
                .orElseGet(() -> snak.datatype().equals("external-id")
                        ? new WikidataUse(Form.CODE, "identifier", snak.property())
                        : new WikidataUse(Form.NOTE, "note", snak.property()));
    }

    static Account account() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("id", "");
        notes.put("labels", "the names under which the thing is found; Wikidata gives no source for them");
        notes.put("rank", "a deprecated statement is denied; a preferred one says no more than others");
        notes.put("references", "the works that are cited; a statement without one never becomes a fact");
        notes.put("qualifiers", "the time for which it holds, and the reason for how it is read");
        return new Account(notes);
    }
}
