package org.corvee.release.pack;

/**
 * What a package says of itself.
 *
 * @param build the whole name of the build
 * @param base where things live
 * @param version of the software that wrote it
 * @param policy by which claims became facts
 * @param day the day of the newest recording, which is as young as the data are
 */
public record About(String build, String base, String version, String policy, String day) {
    static final String TITLE = "Corvée: claims about North Korea's overseas labour";
    static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";
    static final String LICENCE_NAME = "Apache-2.0";

    /** How texts were made safe, for the papers that describe the tables. */
    static final String APOSTROPHE =
            "A text that begins with =, +, -, @, a tab, a carriage return or an apostrophe has one apostrophe before it, so"
                    + " that no spreadsheet takes it for a formula; take that one away to have the text. Numbers, days and"
                    + " truth values are as they are.";

    String description() {
        return "Build %s of an evidence graph: who says what, in which passage, at how many removes, for which time. A fact is a"
                        .formatted(build)
                + " claim that the policy '%s' lets stand; plans, denials and rumours are claims and no facts."
                        .formatted(policy);
    }
}
