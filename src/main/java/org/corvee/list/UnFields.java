package org.corvee.list;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the UN's list, each with what is to be said of it in the account. */
final class UnFields {
    private static final String NAME = "part of the name that FIRST_NAME begins";
    private static final String ADDRESS = "with its neighbours one address";
    private static final String BIRTH_PLACE = "with its neighbours one birth place";
    private static final String DATE = "with its neighbours one date of birth";
    private static final String PAPER = "with its neighbours one identity paper";
    private static final String ORDER = "for the publisher's own order of rows";

    private final Map<String, String> notes = new LinkedHashMap<>();

    private UnFields() {}

    static Account account() {
        UnFields fields = new UnFields();
        fields.all("", "DATAID");
        fields.all("counts the publisher's edits; the digest of the row shows each", "VERSIONNUM");
        fields.all("", "FIRST_NAME");
        fields.all(NAME, "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
        fields.all("", "NAME_ORIGINAL_SCRIPT", "UN_LIST_TYPE", "REFERENCE_NUMBER", "LISTED_ON", "GENDER");
        fields.all("", "TITLE/VALUE", "DESIGNATION/VALUE", "NATIONALITY/VALUE");
        fields.all("the same words in every row", "LIST_TYPE/VALUE");
        fields.all("", "LAST_DAY_UPDATED/VALUE", "COMMENTS1");
        for (String kind : new String[] {"INDIVIDUAL", "ENTITY"}) {
            fields.all("", kind + "_ALIAS/ALIAS_NAME");
            fields.all("grade of the alias", kind + "_ALIAS/QUALITY");
            fields.below(kind + "_ADDRESS/", ADDRESS, "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY");
            fields.all("", kind + "_ALIAS/NOTE", kind + "_ADDRESS/NOTE");
        }
        fields.all("", "INDIVIDUAL_ALIAS/DATE_OF_BIRTH");
        fields.below("INDIVIDUAL_ALIAS/", BIRTH_PLACE, "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH");
        fields.below("INDIVIDUAL_DATE_OF_BIRTH/", DATE, "TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR");
        fields.below("INDIVIDUAL_PLACE_OF_BIRTH/", BIRTH_PLACE, "STREET", "CITY", "STATE_PROVINCE", "COUNTRY");
        fields.below("INDIVIDUAL_DOCUMENT/", PAPER, "NUMBER", "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2");
        fields.below("INDIVIDUAL_DOCUMENT/", "", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "CITY_OF_ISSUE");
        fields.below("INDIVIDUAL_DOCUMENT/", "", "DATE_OF_ISSUE", "NOTE");
        fields.all("", "INDIVIDUAL_DATE_OF_BIRTH/NOTE", "INDIVIDUAL_PLACE_OF_BIRTH/NOTE");
        fields.all(ORDER, "SORT_KEY", "SORT_KEY_LAST_MOD");
        return new Account(fields.notes);
    }

    private void all(String note, String... names) {
        below("", note, names);
    }

    private void below(String parent, String note, String... names) {
        for (String name : names) {
            notes.put(parent + name, note);
        }
    }
}
