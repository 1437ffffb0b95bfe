package org.corvee.claim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corvee.model.Bounds;
import org.corvee.model.NearWords;
import org.corvee.model.Slug;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.model.Word;
import org.corvee.model.Years;
import org.corvee.source.Faults;
import org.corvee.source.Node;
import org.corvee.source.Node.Scalar;

/**
 * Reads single texts against what is known: the words of the lexicon and the ids of the data.
 *
 * @param lexicon the ontology's words
 * @param declared the data's ids
 * @param faults takes what cannot be read
 */
record ScalarReader(Lexicon lexicon, DeclaredThings declared, Faults faults) {
    static final Set<String> WORKS = Set.of("Work");
    static final Set<String> CITABLE = Set.of("Work", "LegalInstrument");
    private static final List<String> SOURCES = List.of("source", "document");

    /** What {@code reader} makes of a text, or nothing after naming the fault. */
    <T> Optional<T> read(Scalar text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text.text()));
        } catch (Unreadable e) {
            faults.add(text.spot(), e.problem(), e.remedy());
            return Optional.empty();
        }
    }

    /** One of a closed list of words. */
    <E extends Enum<E> & Word> Optional<E> word(Scalar text, String what, Class<E> list) {
        Optional<E> found = Word.find(list, text.text());
        if (found.isEmpty()) {
            String words = "write " + either(Word.all(list));
            boolean isCode = text.text().length() == 1;
            faults.add(
                    text.spot(),
                    "no %s '%s'".formatted(what, text.text()),
                    isCode ? words : NearWords.of(text.text(), Word.all(list)).remedy(words));
        }
        return found;
    }

    /** A calendar day. */
    Optional<LocalDate> day(Scalar text) {
        return read(text, t -> {
            LocalDate day = Bounds.day(t)
                    .filter(d -> t.equals(d.toString()) || !Years.hold(d))
                    .orElseThrow(() -> new Unreadable("'%s' is no day".formatted(t), "write it like 2026-11-21"));
            if (!Years.hold(day)) {
                throw Years.beyond(t);
            }
            return day;
        });
    }

    /** A whole number. */
    Optional<Integer> count(Scalar text) {
        return read(text, t -> {
            if (!t.matches("0|-?[1-9][0-9]{0,8}")) {
                throw new Unreadable(
                        "'%s' is no whole number".formatted(t), "write digits only, without leading zeros");
            }
            return Integer.valueOf(t);
        });
    }

    /** The id of a declared thing of one of these classes; {@code use} says for what: {@code arrivesIn takes}. */
    Optional<ThingId> thing(Scalar text, Set<String> classes, String use) {
        return read(text, ThingId::parse).filter(id -> isDeclared(text, id) && isOneOf(text, id, classes, use));
    }

    /** The id of the actor with that slug. */
    Optional<ThingId> actor(Scalar slug) {
        Optional<ThingId> id = read(slug, ThingId::actor);
        if (id.isPresent() && declared.find(id.get()).isEmpty()) {
            missing(
                    slug,
                    "no actor '%s'".formatted(slug.text()),
                    declared.remedy(slug.text(), List.of("actor"), "declare it in data/reference/actors.csv"));
            return Optional.empty();
        }
        return id;
    }

    /** The reference source or the document with that slug. */
    Optional<ThingId> source(Scalar slug) {
        List<ThingId> found = read(slug, s -> Slug.checked("slug", s)).stream()
                .flatMap(s -> SOURCES.stream().map(type -> new ThingId(type, s)))
                .filter(id -> declared.find(id).isPresent())
                .toList();
        if (found.size() > 1) {
            faults.add(
                    slug.spot(),
                    "'%s' is the slug of a source and of a document".formatted(slug.text()),
                    "rename the source");
        } else if (found.isEmpty() && Slug.fits(slug.text())) {
            missing(
                    slug,
                    "no source '%s'".formatted(slug.text()),
                    declared.remedy(
                            slug.text(), SOURCES, "declare it in data/reference/sources.csv, or add the document"));
        }
        return found.stream().findFirst();
    }

    /** Whether a thing's class is one of {@code classes}; a thing whose declaration is wrong passes. */
    boolean isOneOf(Scalar text, ThingId id, Set<String> classes, String use) {
        String type =
                declared.find(id).map(DeclaredThings.FirstDeclaration::type).orElse("");
        if (!lexicon.classes().containsKey(type) || lexicon.isOneOf(type, classes)) {
            return true;
        }
        faults.add(
                text.spot(),
                "%s is of class %s, but %s %s".formatted(id.text(), type, use, either(classes)),
                "name a thing of class " + either(classes));
        return false;
    }

    /** Whether it is a person or a group that a publisher describes and does not name. */
    boolean isUnnamed(ThingId id) {
        return declared.find(id)
                .filter(first -> lexicon.isOneOf(first.type(), TestimonyReader.UNNAMED))
                .isPresent();
    }

    boolean isDeclared(Node node, ThingId id) {
        if (declared.find(id).isEmpty()) {
            missing(
                    node,
                    "no thing '%s'".formatted(id.text()),
                    declared.remedy(id, "declare it in data/reference or under 'things' of this document"));
            return false;
        }
        return true;
    }

    /** Names what is declared nowhere, unless a file that cannot be read may declare it. */
    private void missing(Node node, String problem, String remedy) {
        if (declared.isWhole()) {
            faults.add(node.spot(), problem, remedy);
        }
    }

    /** {@code A, B or C}, sorted when it is a set. */
    static String either(Collection<String> words) {
        List<String> all =
                words instanceof Set<String> set ? set.stream().sorted().toList() : List.copyOf(words);
        int last = all.size() - 1;
        return last < 1
                ? String.join("", all)
                : all.stream().limit(last).collect(Collectors.joining(", ")) + " or " + all.get(last);
    }
}
