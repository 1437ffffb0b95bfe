package org.corvee.page;

import java.util.Locale;
import org.corvee.query.Visible;

/** An attribute of an element; none of them can run anything. */
public final class Attribute {
    /** The attributes that hold plain words. Addresses are a {@link Link}, handlers and styles are none of ours. */
    public enum Name {
        ARIA_CURRENT,
        ARIA_LABEL,
        CHARSET,
        CLASS,
        CONTENT,
        DIR,
        FOR,
        ID,
        LANG,
        METHOD,
        NAME,
        PLACEHOLDER,
        REL,
        REQUIRED,
        SCOPE,
        TABINDEX,
        TITLE,
        TYPE,
        VALUE;

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
        markup.append(' ').append(name).append("=\"");
        Html.Text.escape(markup, Visible.line(value));
        markup.append('"');
    }
}
