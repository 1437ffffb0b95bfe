package org.corvee.page;

import java.util.Locale;
import org.corvee.query.Visible;

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
        AUTOCOMPLETE,
        CHARSET,
        CHECKED,
        CLASS,
        COLS,
        COLSPAN,
        CONTENT,
        DATA_FEATURES,
        DATA_TABLE,
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
        TITLE,
        TYPE,
        VALUE,
        WIDTH;

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

    void write(StringBuilder markup) {
        write(markup, name, value);
    }

    static void write(StringBuilder markup, String name, String value) {
        markup.append(' ').append(name).append("=\"");
        Html.Text.escape(markup, Visible.line(value));
        markup.append('"');
    }
}
