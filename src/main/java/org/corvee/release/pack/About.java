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
            "A text that begins with =, +, -, @, a tab, a carriage return or an apostrophe is preceded by an apostrophe, so"
                    + " that spreadsheets do not take it for a formula; remove the apostrophe to restore the text. Numbers, dates and"
                    + " truth values are unchanged.";

    String description() {
        return "Build %s of an evidence graph: who says what, in which passage, how far from the event, for which time. A fact is a"
                        .formatted(build)
                + " claim that the policy '%s' asserts; plans, denials and rumours are claims, not facts."
                        .formatted(policy);
    }
}
