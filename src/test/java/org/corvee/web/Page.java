package org.corvee.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page that was served, and what stands in it. */
record Page(Document document) {
    Page(String markup) {
        this(Jsoup.parse(markup));
    }

    /** The addresses that it leads to. */
    Set<String> links() {
        Set<String> links = new TreeSet<>();
        for (String name : List.of("href", "src", "action")) {
            links.addAll(document.select("[" + name + "]").eachAttr(name));
        }
        return links;
    }

    /** The ids of its elements, in its order. */
    List<String> ids() {
        return document.select("[id]").eachAttr("id");
    }
}
