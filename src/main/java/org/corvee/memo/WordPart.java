package org.corvee.memo;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.corvee.query.EscapedText;

/** A part of a DOCX file while it is written. Words become text and nothing else, whatever they hold. */
final class WordPart {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    /** An address that may be led to; others are shown as text. */
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

    /** What XML 1.0 cannot hold. */
    private static final Pattern NO_XML = Pattern.compile("[^\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final boolean isBody;
    private final Set<Integer> marked = new HashSet<>();
    private final List<String> links = new ArrayList<>();
    private boolean endsInMark;

    /** Something that is written into an element. */
    @FunctionalInterface
    interface Content {
        void write();
    }

    /** A writing of XML; what fails of it fails in memory. */
    @FunctionalInterface
    private interface Markup {
        void write() throws XMLStreamException;
    }

    private WordPart(boolean isBody) {
        this.isBody = isBody;
        this.xml = written(text);
        markup(() -> {
            xml.writeStartElement("w", isBody ? "document" : "footnotes", W);
            xml.writeNamespace("w", W);
            xml.writeNamespace("r", R);
        });
    }

    /** The body, still empty. */
    static WordPart document() {
        WordPart part = new WordPart(true);
        part.markup(() -> part.xml.writeStartElement("w", "body", W));
        return part;
    }

    /** The footnotes; the two lines that stand between text and notes are there already. */
    static WordPart footnotes() {
        WordPart part = new WordPart(false);
        part.separator(-1, "separator");
        part.separator(0, "continuationSeparator");
        return part;
    }

    /** What the file says of itself. */
    static String properties(Edition edition) {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = written(text);
        try {
            xml.writeStartElement("cp", "coreProperties", CORE);
            xml.writeNamespace("cp", CORE);
            xml.writeNamespace("dc", DC);
            property(xml, "dc", "title", DC, edition.front().title());
            property(xml, "dc", "creator", DC, edition.front().author());
            property(xml, "dc", "language", DC, "en-GB");
            property(xml, "cp", "keywords", CORE, "Corvée build " + edition.build());
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void property(XMLStreamWriter xml, String prefix, String name, String space, String value)
            throws XMLStreamException {
        xml.writeStartElement(prefix, name, space);
        xml.writeCharacters(plain(value));
        xml.writeEndElement();
    }

    private static XMLStreamWriter written(StringWriter text) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            return xml;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A paragraph in a style. */
    void paragraph(String style, Content content) {
        endsInMark = false;
        element("p", () -> {
            element("pPr", () -> value("pStyle", style));
            content.write();
        });
    }

    /** Words in a style of characters; empty for the paragraph's own. */
    void run(String style, String words) {
        if (words.isEmpty()) {
            return;
        }
        endsInMark = false;
        element("r", () -> {
            style(style);
            markup(() -> {
                xml.writeStartElement("w", "t", W);
                xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
                xml.writeCharacters(plain(words));
                xml.writeEndElement();
            });
        });
    }

    /** The mark of a footnote, apart from a mark before it; where a note is cited again, a reference to its first mark. */
    void mark(int note) {
        if (endsInMark) {
            run("FootnoteReference", ", ");
        }
        write(note);
        endsInMark = true;
    }

    private void write(int note) {
        String name = "note" + note;
        if (!marked.add(note)) {
            element("fldSimple", () -> {
                attribute("instr", " NOTEREF %s \\f \\h ".formatted(name));
                run("FootnoteReference", "" + note);
            });
            return;
        }
        element("bookmarkStart", () -> {
            attribute("id", "" + note);
            attribute("name", name);
        });
        element("r", () -> {
            style("FootnoteReference");
            element("footnoteReference", () -> attribute("id", "" + note));
        });
        element("bookmarkEnd", () -> attribute("id", "" + note));
    }

    /** An address that leads to itself, where it is one of the web. */
    void link(String address) {
        if (!WEB.matcher(address).matches()) {
            run("", address);
            return;
        }
        links.add(address);
        element("hyperlink", () -> {
            markup(() -> xml.writeAttribute("r", R, "id", "link" + links.size()));
            run("Hyperlink", address);
        });
    }

    /** A footnote. */
    void footnote(int number, Content content) {
        element("footnote", () -> {
            attribute("id", "" + number);
            paragraph("FootnoteText", () -> {
                element("r", () -> {
                    style("FootnoteReference");
                    element("footnoteRef", () -> {});
                });
                run("", " ");
                content.write();
            });
        });
    }

    private void separator(int id, String kind) {
        element("footnote", () -> {
            attribute("type", kind);
            attribute("id", "" + id);
            element("p", () -> element("r", () -> element(kind, () -> {})));
        });
    }

    /** The whole part; nothing can be added afterwards. */
    String xml() {
        if (isBody) {
            element("sectPr", () -> {
                element("footerReference", () -> {
                    attribute("type", "default");
                    markup(() -> xml.writeAttribute("r", R, "id", "rId5"));
                });
                element("pgSz", () -> {
                    attribute("w", "11906");
                    attribute("h", "16838");
                });
                element("pgMar", () -> {
                    for (String side : List.of("top", "right", "bottom", "left")) {
                        attribute(side, "1304");
                    }
                    attribute("header", "709");
                    attribute("footer", "709");
                    attribute("gutter", "0");
                });
            });
        }
        markup(xml::writeEndDocument);
        return text.toString();
    }

    /** Where its links lead. */
    String relations() {
        StringWriter written = new StringWriter();
        XMLStreamWriter list = written(written);
        try {
            list.writeStartElement("Relationships");
            list.writeDefaultNamespace(RELATIONS);
            for (int i = 0; i < links.size(); i++) {
                list.writeEmptyElement("Relationship");
                list.writeAttribute("Id", "link" + (i + 1));
                list.writeAttribute("Type", R + "/hyperlink");
                list.writeAttribute("Target", links.get(i));
                list.writeAttribute("TargetMode", "External");
            }
            list.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return written.toString();
    }

    private void style(String style) {
        if (!style.isEmpty()) {
            element("rPr", () -> value("rStyle", style));
        }
    }

    private void value(String name, String value) {
        element(name, () -> attribute("val", value));
    }

    private void attribute(String name, String value) {
        markup(() -> xml.writeAttribute("w", W, name, value));
    }

    private void element(String name, Content content) {
        markup(() -> xml.writeStartElement("w", name, W));
        content.write();
        markup(xml::writeEndElement);
    }

    private void markup(Markup markup) {
        try {
            markup.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String words) {
        return NO_XML.matcher(EscapedText.line(words)).replaceAll("\uFFFD");
    }
}
