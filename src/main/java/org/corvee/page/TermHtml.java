package org.corvee.page;

import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.model.Agreement;
import org.corvee.query.Term;

/** Terms of an answer as pages show them: named for a reader, linked where more is said, never markup. */
public record TermHtml(TermNames names) {
    /** The term, linked where it leads somewhere. */
    public Html of(Term term) {
        return term.match(new Term.Cases<>() {
            @Override
            public Html iri(Term.Iri iri) {
                return linked(iri, names.word(iri));
            }

            @Override
            public Html literal(Term.Literal literal) {
                Html.Element text = tag(Html.Tag.BDI, literal.lexical());
                return literal.lang().isEmpty() ? text : text.with(Attribute.Name.LANG, literal.lang());
            }

            @Override
            public Html blank(Term.Blank blank) {
                return tag(Html.Tag.BDI, "_:" + blank.label());
            }

            @Override
            public Html statement(Term.TripleTerm statement) {
                return sentence(List.of(statement.subject(), statement.predicate(), statement.object()));
            }
        });
    }

    /** Terms one after the other, as a sentence; of three the second agrees with the first. */
    public Html sentence(List<Term> terms) {
        return sentence(terms, false);
    }

    /** The same, of what is not so. */
    public Html sentence(List<Term> terms, boolean isDenied) {
        List<Html> parts = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            parts.add(
                    i == 1 && terms.size() == 3 && terms.get(1) instanceof Term.Iri property
                            ? predicate(terms.get(0), property, terms.get(2), isDenied)
                            : of(terms.get(i)));
        }
        return all(
                parts.stream().flatMap(part -> Stream.of(part, Html.text(" "))).toList());
    }

    private Html predicate(Term subject, Term.Iri property, Term object, boolean isDenied) {
        String of = subject instanceof Term.Iri iri ? names.word(iri) : "";
        boolean isAmount = object instanceof Term.Iri iri && iri.value().contains("/id/quantity/");
        String to = object instanceof Term.Iri iri ? names.word(iri) : "";
        return linked(property, Agreement.predicate(of, names.word(property), to, isAmount, isDenied));
    }

    /** A property that points at something, such as “has this actor as bearer”. */
    public Html pointing(Term.Iri property, String what) {
        return linked(property, Agreement.pointing(names.word(property), what));
    }

    /** What leads nowhere says its IRI; else the page says it to which it leads. */
    private Html linked(Term.Iri iri, String words) {
        Html.Element word = tag(Html.Tag.BDI, words);
        return names.link(iri)
                .<Html>map(address -> tag(Html.Tag.A, word).to(address))
                .orElseGet(() -> word.with(Attribute.Name.TITLE, iri.value()));
    }

    /** How a page calls the IRIs of a result, and where they lead. */
    public interface TermNames {
        /** The word that a reader sees. */
        String word(Term.Iri iri);

        /** Where more is said about it. */
        Optional<Link> link(Term.Iri iri);
    }
}
