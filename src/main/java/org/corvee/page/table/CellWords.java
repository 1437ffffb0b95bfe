package org.corvee.page.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Dating;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * What a reader sees of a cell: names for IRIs, {@code 350} for {@code 350.0}, dates in words.
 *
 * @param names of the answer's IRIs
 */
public record CellWords(TermHtml.TermNames names) {
    private static final String DURING = "during";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** A time whose year the text does not give, as the library writes it. */
    private static final Pattern READ_AS = Pattern.compile("(.+) \\(year not given; read as ([0-9]{4})\\)");

    /** What stands in a column of a row; empty where nothing does. */
    String of(Row row, String column) {
        return column.equals(DURING)
                ? when(row)
                : row.term(column).map(this::of).orElse("");
    }

    /** What is seen of a term. */
    public String of(Term term) {
        return term.match(new Term.Cases<>() {
            @Override
            public String iri(Term.Iri iri) {
                return names.word(iri);
            }

            @Override
            public String literal(Term.Literal literal) {
                return literal.number()
                        .map(BigDecimal::toPlainString)
                        .orElseGet(() ->
                                literal.datatype().equals(XSD + "boolean") ? yesOrNo(literal) : literal.lexical());
            }

            @Override
            public String blank(Term.Blank blank) {
                return "_:" + blank.label();
            }

            @Override
            public String statement(Term.TripleTerm statement) {
                return "%s %s %s"
                        .formatted(
                                CellWords.this.of(statement.subject()),
                                CellWords.this.of(statement.predicate()),
                                CellWords.this.of(statement.object()));
            }
        });
    }

    private static String yesOrNo(Term.Literal literal) {
        return literal.lexical().matches("true|1") ? "yes" : "no";
    }

    private static String when(Row row) {
        String said = row.text(DURING);
        Matcher read = READ_AS.matcher(said);
        String edtf = read.matches() ? read.group(1) : said;
        Dating dating = Dating.read(edtf, row.text("from"), row.text("to"));
        if (edtf.isEmpty() && !dating.isKnown()) {
            return "";
        }
        return dating.isKnown()
                ? DateWords.of(dating)
                : DateWords.of(edtf) + (read.matches() ? " (read as %s)".formatted(read.group(2)) : "");
    }

    /** How an address names what stands in a cell: things and words of ours as everywhere, texts as they are. */
    public String key(Term term) {
        if (!(term instanceof Term.Iri iri)) {
            return of(term);
        }
        return names.link(iri)
                .map(Link::value)
                .map(address -> address.replaceFirst("^/(doc|vocabulary)/", "").replaceFirst("^/ontology#", ""))
                .map(address -> address.startsWith("http") ? address : address.replace('#', '/'))
                .orElse(iri.value());
    }

    /** The words of a text as a filter compares them. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
