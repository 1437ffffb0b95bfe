package org.corvee.claim;

import static org.corvee.source.Node.Kind.LIST;
import static org.corvee.source.Node.Kind.MAPPING;
import static org.corvee.source.Node.Kind.TEXT;

import java.util.List;
import org.corvee.source.Shape;

/** The records of a document's file; {@code data/schema/document.schema.json} says the same to editors. */
final class Shapes {
    static final Shape DOCUMENT = Shape.of("document")
            .needs("id", TEXT)
            .needsProse("label")
            .needs("publisher", TEXT)
            .needs("published", TEXT)
            .needs("recorded", TEXT)
            .needs("marking", TEXT)
            .needs("language", LIST)
            .takes("derived-from", LIST)
            .needs("text", MAPPING)
            .takes("things", MAPPING)
            .needs("testimonies", MAPPING)
            .takes("nothing-stated", LIST)
            .needs("claims", LIST);

    /** More of the document whose record stands further up, so that a long one need not be held as a whole. */
    static final Shape CONTINUATION = Shape.of("continuation")
            .needs("continues", TEXT)
            .takes("things", MAPPING)
            .takes("testimonies", MAPPING)
            .needs("claims", LIST);

    static final Shape PINNED_TEXT = Shape.of("text")
            .needs("file", TEXT)
            .needs("sha256", TEXT)
            .needs("length", TEXT)
            .takes("revises", TEXT);

    static final Shape THING = Shape.of("thing")
            .takes("type", TEXT)
            .needsProse("label")
            .takes("alt", LIST)
            .takesProse("described");

    static final Shape TESTIMONY = Shape.of("testimony")
            .needs("witness", TEXT, MAPPING)
            .takes("told", TEXT)
            .takes("on", TEXT)
            .takes("known", TEXT)
            .takes("relayed-by", TEXT)
            .takes("reliability", TEXT);

    static final Shape WITNESS = Shape.of("witness").needs("type", TEXT).needsProse("described");

    static final Shape CLAIM = Shape.of("claim")
            .needs("passage", LIST)
            .needs("testimony", TEXT)
            .needs("modality", TEXT)
            .takes("qualifier", TEXT)
            .takes("stance", TEXT)
            .needsProse("says")
            .takes("part", TEXT)
            .takes("cites", LIST)
            .takesProse("reason")
            .takes("source", LIST)
            .takes("credibility", TEXT)
            .takes("marking", TEXT)
            .takes("recorded", TEXT)
            .takes("retracted", TEXT)
            .takes("reviewed", MAPPING)
            .takes("suggested", MAPPING)
            .needs("statements", LIST)
            .reads("facts", "statements");

    static final Shape REVIEW = Shape.of("review").needs("by", TEXT).needs("on", TEXT);

    static final Shape SUGGESTER = Shape.of("suggester").needs("name", TEXT).needs("version", TEXT);

    /** The columns of a reference table that are no properties. */
    static final List<String> COLUMNS = List.of("id", "type", "label", "alt", "source");

    private Shapes() {}
}
