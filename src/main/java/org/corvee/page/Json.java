package org.corvee.page;

/** How a text is written as a string of JSON, with nothing hidden in it. */
public final class Json {
    private Json() {}

    /** The string, in quotation marks; controls, directions and invisible characters are escapes. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < 0x20 || c >= 0x7f && c < 0xa0 || c >= 0x2000 && c < 0x2070 || c == 0xfeff) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
