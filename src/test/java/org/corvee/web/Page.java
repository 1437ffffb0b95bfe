package org.corvee.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A page that was served, and what stands in it. */
record Page(String markup) {
    private static final Pattern HREF = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    /** The addresses that it leads to. */
    Set<String> links() {
        Set<String> links = new TreeSet<>();
        HREF.matcher(markup).results().forEach(found -> links.add(plain(found.group(1))));
        return links;
    }

    /** The ids of its elements, in its order. */
    List<String> ids() {
        return ID.matcher(markup).results().map(found -> plain(found.group(1))).toList();
    }

    private static String plain(String attribute) {
        return attribute
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
