package org.corvee.list;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of OFAC's advanced form, each with what is to be said of it in the account. */
final class OfacFields {
    private static final String NUMBER = "for the file's own references";
    private static final String PERIOD = "with its neighbours one time";
    private static final String NO_PART = "how firmly the form itself is filled in, which no reader of a name needs";
    private static final String GRADE = "grade of the name";
    private static final String[] BOUNDS = {"Start/From", "Start/To", "End/From", "End/To"};
    private static final String PROFILE = "DistinctParty/Profile";
    private static final String ALIAS = PROFILE + "/Identity/Alias";
    private static final String NAME = ALIAS + "/DocumentedName";
    private static final String PART = NAME + "/DocumentedNamePart/NamePartValue";
    private static final String GROUPS = PROFILE + "/Identity/NamePartGroups/MasterNamePartGroup/NamePartGroup";
    private static final String FEATURE = PROFILE + "/Feature";
    private static final String VERSION = FEATURE + "/FeatureVersion";
    private static final String PAPER = "IDRegDocument";
    private static final String TIE = "ProfileRelationship";
    private static final String ENTRY = "SanctionsEntry";

    private final Map<String, String> notes = new LinkedHashMap<>();

    private OfacFields() {}

    static Account account() {
        OfacFields fields = new OfacFields();
        fields.party();
        fields.paper();
        fields.tie();
        fields.entry();
        return new Account(fields.notes);
    }

    private void party() {
        all("DistinctParty", "", "@FixedRef", "/Comment");
        all(PROFILE, NUMBER, "@ID");
        all(PROFILE, "the class of the thing", "@PartySubTypeID");
        all(PROFILE + "/Identity", NUMBER, "@ID", "@FixedRef", "@Primary", "@False");
        all(ALIAS, NUMBER, "@FixedRef");
        all(ALIAS, "whether it is the name or an alias", "@Primary");
        all(ALIAS, GRADE, "@LowQuality", "@AliasTypeID");
        all(NAME, NUMBER, "@ID", "@FixedRef", "@DocNameStatusID");
        all(PART, "", "");
        all(PART, "the tag of the name under which the thing is found", "@ScriptID");
        all(PART, NO_PART, "@NamePartGroupID", "@ScriptStatusID", "@Acronym");
        all(GROUPS, NO_PART, "@ID", "@NamePartTypeID");
        all(FEATURE, NUMBER, "@ID");
        all(FEATURE, "the property", "@FeatureTypeID");
        all(FEATURE + "/IdentityReference", NUMBER, "@IdentityID", "@IdentityFeatureLinkTypeID");
        all(VERSION, NUMBER, "@ID", "@ReliabilityID");
        all(VERSION, "", "/Comment", "/VersionDetail", "/VersionLocation@LocationID");
        all(VERSION + "/VersionDetail", "the words, where they stand among the references", "@DetailReferenceID");
        all(VERSION + "/VersionDetail", NO_PART, "@DetailTypeID");
        period(VERSION + "/DatePeriod");
        notes.put(VERSION + "/DatePeriod/Start/From/Year", "");
    }

    private void paper() {
        all(PAPER, NUMBER, "@ID", "@ValidityID", "/DocumentedNameReference@DocumentedNameID");
        all(PAPER, "", "@IDRegDocTypeID", "@IdentityID", "@IssuedBy-CountryID", "/Comment", "/IDRegistrationNo");
        all(PAPER, "", "/IssuingAuthority", "/DocumentDate@IDRegDocDateTypeID");
        period(PAPER + "/DocumentDate/DatePeriod");
    }

    private void tie() {
        all(TIE, NUMBER, "@ID", "@RelationQualityID", "@SanctionsEntryID");
        all(TIE, "", "@From-ProfileID", "@To-ProfileID", "@RelationTypeID", "/Comment");
        all(TIE, "says that it was so once", "@Former");
    }

    private void entry() {
        all(ENTRY, "", "@ID", "@ListID", "/Comment");
        all(ENTRY, "whom the entry lists", "@ProfileID");
        all(ENTRY + "/EntryEvent", NUMBER, "@ID", "@EntryEventTypeID");
        all(ENTRY + "/EntryEvent", "", "@LegalBasisID", "/Comment");
        all(ENTRY + "/EntryEvent/Date", PERIOD, "@CalendarTypeID", "/Month", "/Day");
        all(ENTRY + "/EntryEvent/Date", "", "/Year");
        all(ENTRY + "/SanctionsMeasure", NUMBER, "@ID");
        period(ENTRY + "/SanctionsMeasure/DatePeriod");
        notes.put(ENTRY + "/SanctionsMeasure/DatePeriod/Start/From/Year", "the time of a measure, where it has one");
        all(ENTRY + "/SanctionsMeasure", "", "@SanctionsTypeID", "/Comment");
    }

    private void period(String path) {
        all(path, PERIOD, "@CalendarTypeID", "@YearFixed", "@MonthFixed", "@DayFixed");
        for (String side : new String[] {"/Start", "/End"}) {
            all(path + side, PERIOD, "@Approximate", "@YearFixed", "@MonthFixed", "@DayFixed");
        }
        for (String bound : BOUNDS) {
            all(path + "/" + bound, PERIOD, "/Year", "/Month", "/Day");
        }
    }

    private void all(String parent, String note, String... names) {
        for (String name : names) {
            notes.put(parent + name, note);
        }
    }
}
