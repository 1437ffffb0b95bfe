package org.corvee.list;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the EU's list, each with what is to be said of it in the account. */
final class EuFields {
    private static final String NUMBER = "for the publisher's own count of parts";
    private static final String LANGUAGE = "the language of the regulation's words";
    private static final String CITED = "the regulation that is cited, and the day of its voice";
    private static final String BIRTH = "with its neighbours one date of birth";
    private static final String BIRTH_PLACE = "with its neighbours one birth place";
    private static final String ADDRESS = "with its neighbours one address";
    private static final String FLAW = "a note where it is true";
    private static final String COUNTRY = "the country, where it has no code";

    private final Map<String, String> notes = new LinkedHashMap<>();

    private EuFields() {}

    static Account account() {
        EuFields fields = new EuFields();
        fields.all("", "", "@euReferenceNumber", "@logicalId", "@unitedNationId", "@designationDate");
        fields.all("", "", "@designationDetails", "remark");
        fields.all("subjectType", "the class of the thing", "@code", "@classificationCode");
        fields.all("regulation", "", "@numberTitle", "@programme", "@entryIntoForceDate", "@organisationType");
        fields.all("regulation", "", "/publicationUrl", "/remark");
        fields.all("regulation", "the day of the voice", "@publicationDate");
        fields.all("regulation", "the words of the regulation's kind", "@regulationType");
        fields.all("regulation", NUMBER, "@logicalId");
        fields.all("nameAlias", "", "@wholeName", "@function", "@title", "@gender", "/remark");
        fields.all("nameAlias", "part of wholeName", "@firstName", "@middleName", "@lastName");
        fields.all("nameAlias", "the tag of the name under which the thing is found", "@nameLanguage");
        fields.all("nameAlias", "grade of the alias", "@strong");
        fields.all("citizenship", "", "@countryIso2Code", "@region", "/remark");
        fields.all("citizenship", COUNTRY, "@countryDescription");
        fields.all("birthdate", BIRTH, "@birthdate", "@year", "@monthOfYear", "@dayOfMonth");
        fields.all("birthdate", BIRTH, "@yearRangeFrom", "@yearRangeTo", "@circa", "@calendarType");
        fields.all("birthdate", BIRTH_PLACE, "@city", "@place", "@region", "@zipCode", "@countryDescription");
        fields.all("birthdate", BIRTH_PLACE, "@countryIso2Code");
        fields.all("birthdate", "", "/remark");
        fields.all(
                "identification", "", "@number", "@latinNumber", "@identificationTypeDescription", "@nameOnDocument");
        fields.all("identification", "", "@countryIso2Code", "@issueDate", "@validTo", "@validFrom", "@issuedBy");
        fields.all("identification", "", "@region", "/remark");
        fields.all("identification", FLAW, "@knownExpired", "@knownFalse", "@reportedLost", "@revokedByIssuer");
        fields.all("identification", FLAW, "@diplomatic");
        fields.all("identification", "the code of identificationTypeDescription", "@identificationTypeCode");
        fields.all("identification", COUNTRY, "@countryDescription");
        fields.all("address", ADDRESS, "@street", "@poBox", "@city", "@place", "@region", "@zipCode");
        fields.all("address", ADDRESS, "@countryDescription");
        fields.all("address", "", "@countryIso2Code", "/remark", "/contactInfo@value");
        fields.all("address", "the word before the contact", "/contactInfo@key");
        fields.all("address", "a reason beside the address", "@asAtListingTime");
        for (String part : new String[] {"nameAlias", "citizenship", "birthdate", "identification", "address"}) {
            fields.all(part, NUMBER, "@logicalId");
            fields.all(part, LANGUAGE, "@regulationLanguage");
            fields.all(part + "/regulationSummary", CITED, "@numberTitle", "@publicationDate", "@regulationType");
            fields.all(part + "/regulationSummary", CITED, "@publicationUrl");
        }
        return new Account(fields.notes);
    }

    private void all(String parent, String note, String... names) {
        for (String name : names) {
            notes.put(parent + name, note);
        }
    }
}
