package org.corvee.claim;

import org.corvee.model.Unreadable;

/**
 * What a thing is called in one language.
 *
 * @param text the name
 * @param language a BCP 47 tag, such as {@code ko}
 */
public record TaggedName(String text, String language) {
    private static final String TAG = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,8}";

    public TaggedName {
        checkedLanguage(language);
    }

    /** Reads {@code text@language}. */
    public static TaggedName parse(String written) {
        int at = written.lastIndexOf('@');
        if (at <= 0) {
            throw new Unreadable("name '%s' has no language".formatted(written), "write it as 'text@ko'");
        }
        return new TaggedName(written.substring(0, at), written.substring(at + 1));
    }

    static String checkedLanguage(String language) {
        if (!language.matches(TAG)) {
            throw new Unreadable(
                    "'%s' is no language".formatted(language), "write a BCP 47 tag such as 'ko' or 'zh-Hans'");
        }
        return language;
    }
}
