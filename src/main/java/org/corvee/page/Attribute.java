package org.corvee.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.corvee.query.EscapedText;

/** An attribute of an element; none of them can run anything. */
public final class Attribute {
    /** The attributes that hold plain words. Addresses are a {@link Link}, handlers and styles are none of ours. */
    public enum Name {
        ACCESSKEY,
        ALT,
        ARIA_CURRENT,
        ARIA_DESCRIBEDBY,
        ARIA_HIDDEN,
        ARIA_LABEL,
        ARIA_LABELLEDBY,
        ARIA_LIVE,
        ARIA_SORT,
        AUTOCOMPLETE,
        CHARSET,
        CHECKED,
        CLASS,
        COLS,
        COLSPAN,
        CONTENT,
        DATA_FEATURES,
        DATA_THINGS,
        DATETIME,
        DIR,
        DOWNLOAD,
        FOR,
        HEIGHT,
        HREFLANG,
        ID,
        LANG,
        LIST,
        MAX,
        METHOD,
        MIN,
        NAME,
        OPEN,
        PLACEHOLDER,
        PROPERTY,
        READONLY,
        REL,
        REQUIRED,
        ROLE,
        ROWS,
        ROWSPAN,
        SCOPE,
        SELECTED,
        SPELLCHECK,
        STEP,
        TABINDEX,
        TARGET,
        TITLE,
        TYPE,
        VALUE,
        WIDTH;

        private static final Set<String> WORDS =
                Arrays.stream(values()).map(name -> name.word).collect(Collectors.toUnmodifiableSet());

        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private final String name;
    private final String value;

    Attribute(Name name, String value) {
        this(name.word, value);
    }

    private Attribute(String name, String value) {
        this.name = name;
        this.value = value;
    }

    static Attribute address(String name, Link address) {
        return new Attribute(name, address.value());
    }

    /** Whether an attribute holds plain words, so that anybody's may stand there. */
    static boolean holdsWords(String attribute) {
        return Name.WORDS.contains(attribute);
    }

    void write(StringBuilder markup) {
        write(markup, name, value);
    }

    static void write(StringBuilder markup, String name, String value) {
        markup.append(' ').append(name).append("=\"");
        writeValue(markup, value);
        markup.append('"');
    }

    static void writeValue(StringBuilder markup, String value) {
        Html.Text.escape(markup, EscapedText.line(value));
    }
}
