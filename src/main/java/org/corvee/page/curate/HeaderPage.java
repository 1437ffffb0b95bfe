package org.corvee.page.curate;

import java.util.List;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;

/**
 * A document that was handed in and has no record yet: its head, to be completed, beside its text.
 *
 * @param isFiled whether its files lie under its id already
 * @param origin where it is from
 * @param fields of the head
 * @param text of the document
 */
public record HeaderPage(boolean isFiled, Origin origin, List<Field> fields, Words text) {
    public HeaderPage {
        fields = List.copyOf(fields);
    }

    static final List<String> MARKINGS = List.of("clear", "green", "amber", "amber-strict", "red");

    /**
     * Where a document is from.
     *
     * @param file that was handed in
     * @param recipe by which its text was made
     * @param same the document that has the same bytes already, or empty
     */
    public record Origin(String file, String recipe, String same) {
        Link address() {
            return new Link("/document/" + same);
        }
    }

    /**
     * A key of the head.
     *
     * @param value as far as it is known
     * @param mark where the value is from, or that nobody knows it
     */
    public record Field(String key, String value, String mark) {
        String label() {
            return switch (key) {
                case "id" -> "Id, as it will stand in addresses";
                case "label" -> "Title";
                case "publisher" -> "Publisher, an actor’s id without actor/";
                case "published" -> "Published on";
                case "language" -> "Languages, the original’s first";
                case "marking" -> "Marking";
                default -> "Derived from, other documents’ ids";
            };
        }

        String hint() {
            return switch (key) {
                case "published" -> "2031-03-05, 2031-03, or 2031-03-05/2031-03-07";
                case "language" -> "en, or ko, en";
                case "publisher" -> "type a name in any script";
                default -> "";
            };
        }
    }

    /**
     * The text that was made of a file.
     *
     * @param shown its first part, which is all of it unless it is long
     * @param length of all of it, in code points
     * @param pages that it has, or 0
     * @param boilerplate what seems to be no part of the article
     * @param isArticle whether that was left out
     */
    public record Words(String shown, int length, int pages, List<LeftOut> boilerplate, boolean isArticle) {
        public Words {
            boilerplate = List.copyOf(boilerplate);
        }

        Html html() {
            return Html.text(shown);
        }

        int unseen() {
            return length - shown.codePointCount(0, shown.length());
        }
    }

    /**
     * A part of a page that seems not to belong to the article.
     *
     * @param why such as {@code mostly links}
     * @param sample its first words
     */
    public record LeftOut(String why, String sample) {}

    /** The document. */
    public String document() {
        return Layout.document(JteHeaderPageGenerated::render, new Layout.Site("", ""), this);
    }
}
