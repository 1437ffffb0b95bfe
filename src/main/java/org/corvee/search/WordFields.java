package org.corvee.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** How sentences stand in an index: the words of each place, in each analysis that fits them. */
final class WordFields {
    static final String CLAIM = "claim";
    static final List<Place> OF_CLAIMS = List.of(Place.PARAPHRASE, Place.REASON, Place.LABEL);

    private static final FieldType IN_ORDER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType PRESENT = type(IndexOptions.DOCS);

    private WordFields() {}

    /** A word counts the same however often and among how many it stands. */
    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Document document(StoredClaims claims) {
        Document document = new Document();
        document.add(new StringField(NameFields.SORT, CLAIM, Field.Store.NO));
        document.add(new StoredField(NameFields.STORED, claims.written()));
        add(document, Place.PARAPHRASE, claims.says());
        add(document, Place.REASON, claims.reason());
        claims.labels().forEach(label -> add(document, Place.LABEL, label));
        return document;
    }

    /** Adds the words of a text in a place. */
    static void add(Document document, Place place, String text) {
        Stream.of(Analysis.values())
                .filter(analysis -> analysis.isFor(text))
                .forEach(analysis -> document.add(
                        new Field(analysis.field(place), text, analysis == Analysis.WORDS ? IN_ORDER : PRESENT)));
    }
}
