package org.corvee.page.release;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.corvee.release.diff.ClaimDiff;
import org.corvee.release.log.LogEntry;

/**
 * Releases as <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a>, each by what follows of it.
 *
 * @param origin of the server
 * @param about the IRI of a thing, a document or a place that the feed is on; empty for everything
 */
public record AtomFeed(String origin, String about, List<Entry> entries) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 30;

    /**
     * A release that differs from the one before.
     *
     * @param old the release before
     */
    public record Entry(LogEntry.Release old, LogEntry.Release young, ClaimDiff diff) {}

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /** The XML. */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:corvee:feed:" + (about.isEmpty() ? "all" : about));
            element(
                    xml,
                    "title",
                    about.isEmpty() ? "Corvée: what has changed" : "Corvée: what has changed on " + about);
            element(xml, "updated", updated(entries.stream().findFirst().map(Entry::young)));
            link(xml, origin + "/releases");
            xml.writeStartElement("author");
            element(xml, "name", "Corvée");
            xml.writeEndElement();
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static String updated(Optional<LogEntry.Release> release) {
        return release.map(last -> last.recorded() + "T00:00:00Z").orElse("1970-01-01T00:00:00Z");
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        List<String> lines = lines(entry.diff());
        xml.writeStartElement("entry");
        element(xml, "id", "urn:sha256:" + entry.young().graph());
        element(
                xml,
                "title",
                "Build %s: %s"
                        .formatted(entry.young().build(), lines.isEmpty() ? "no claim has changed" : lines.get(0)));
        element(xml, "updated", updated(Optional.of(entry.young())));
        link(xml, origin + DiffPage.link(entry.old(), entry.young()).value());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(String.join("\n", lines));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What follows comes first, then the claims that changed. */
    private List<String> lines(ClaimDiff diff) {
        List<String> lines = new ArrayList<>();
        if (about.isEmpty()) {
            diff.consequences()
                    .forEach((turn, words) ->
                            words.forEach(word -> lines.add(DiffPage.capital(turn.words()) + ": " + word)));
        }
        diff.claims().forEach((kind, changes) -> changes.stream()
                .filter(change -> about.isEmpty() || change.touches().contains(about))
                .forEach(change -> lines.add("Claim %s: %s"
                        .formatted(
                                kind.words().replaceFirst(":.*", ""),
                                change.now().isEmpty() ? change.before() : change.now()))));
        return lines.size() <= MOST
                ? lines
                : Stream.concat(lines.stream().limit(MOST), Stream.of("and %,d more".formatted(lines.size() - MOST)))
                        .toList();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", address);
    }
}
