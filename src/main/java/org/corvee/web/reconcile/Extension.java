package org.corvee.web.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.model.NearWords;
import org.corvee.query.EscapedText;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.corvee.query.name.NamedThing;
import org.corvee.web.Refused;
import org.corvee.web.SiteNames;

/**
 * More columns for things that were matched.
 *
 * <p>A column holds facts, which is what the build's policy lets stand, unless its settings say {@code rests_on: claims};
 * then also what somebody affirms and the policy does not believe.
 */
record Extension(ReconcileIndex index, PropertyValues values) {
    private static final int MOST_IDS = 100;
    private static final int MOST_COLUMNS = 20;
    private static final int MOST_VALUES = 100;

    /** A column that is asked for. */
    private record ExtensionColumn(
            String id, ReconcileIndex.PropertyIndex.KnownProperty property, boolean claimed, int limit) {}

    JsonObject answer(JsonField asked) {
        List<String> ids =
                few(asked.needed("ids"), MOST_IDS).stream().map(JsonField::text).toList();
        List<ExtensionColumn> columns = few(asked.needed("properties"), MOST_COLUMNS).stream()
                .map(this::column)
                .toList();
        JsonArray meta = new JsonArray();
        columns.forEach(column -> meta.add(meta(column)));
        JsonObject rows = new JsonObject();
        ids.forEach(id -> rows.add(id, row(index.thing(id), columns)));
        JsonObject answer = new JsonObject();
        answer.add("meta", meta);
        answer.add("rows", rows);
        return answer;
    }

    private static List<JsonField> few(JsonField list, int most) {
        List<JsonField> members = list.list();
        if (members.size() > most) {
            throw new Refused(413, "%s: %d of them; send at most %d".formatted(list.place(), members.size(), most));
        }
        return members;
    }

    private ExtensionColumn column(JsonField field) {
        String id = field.needed("id").text();
        ReconcileIndex.PropertyIndex.KnownProperty property = Optional.ofNullable(
                        index.properties().known().get(index.termIri(id)))
                .orElseThrow(() -> unknown(field, id));
        Optional<JsonField> settings = field.member("settings");
        boolean claimed = settings.flatMap(all -> all.member("rests_on"))
                .filter(Extension::isClaims)
                .isPresent();
        int limit = settings.flatMap(all -> all.member("limit"))
                .map(one -> one.number(1, MOST_VALUES))
                .orElse(MOST_VALUES);
        return new ExtensionColumn(id, property, claimed, limit);
    }

    private static boolean isClaims(JsonField setting) {
        return switch (setting.text()) {
            case "claims" -> true;
            case "facts" -> false;
            default ->
                throw new Refused(
                        400,
                        "%s: no '%s'; write facts or claims"
                                .formatted(setting.place(), EscapedText.line(setting.text())));
        };
    }

    private Refused unknown(JsonField field, String id) {
        List<String> ids =
                index.properties().known().keySet().stream().map(index::term).toList();
        return new Refused(
                400,
                "%s.id: no property '%s'; %s"
                        .formatted(
                                field.place(),
                                EscapedText.line(id),
                                NearWords.of(id, ids).remedy("/reconcile/properties?type=… lists them")));
    }

    private JsonObject meta(ExtensionColumn column) {
        JsonObject meta = new JsonObject();
        meta.addProperty("id", column.id());
        meta.addProperty("name", column.property().label());
        column.property().ranges().stream()
                .filter(range -> index.kinds().labels().containsKey(range))
                .findFirst()
                .ifPresent(range -> meta.add("type", new ReconcileIndex.ThingLabels(index).kind(range)));
        return meta;
    }

    private JsonObject row(Optional<NamedThing> thing, List<ExtensionColumn> columns) {
        JsonObject row = new JsonObject();
        for (ExtensionColumn column : columns) {
            List<Term> terms = thing.map(
                            named -> values.of(named.iri(), column.property().iri(), column.claimed()))
                    .orElse(List.of());
            row.add(column.id(), cells(terms.subList(0, Math.min(column.limit(), terms.size()))));
        }
        return row;
    }

    private JsonArray cells(List<Term> terms) {
        List<Row> rows = new ArrayList<>();
        terms.forEach(term -> rows.add(new Row(Map.of("value", term))));
        SiteNames names = values.questions().names(values.build(), new Result(List.of("value"), rows));
        JsonArray cells = new JsonArray();
        terms.forEach(term -> cells.add(cell(term, names)));
        return cells;
    }

    private JsonObject cell(Term term, SiteNames names) {
        return term.match(new Term.Cases<>() {
            @Override
            public JsonObject iri(Term.Iri iri) {
                return index.names()
                        .thing(iri.value())
                        .map(named -> {
                            JsonObject cell = one("id", index.id(iri.value()));
                            cell.addProperty("name", named.label());
                            return cell;
                        })
                        .orElseGet(() -> one("str", names.word(iri)));
            }

            @Override
            public JsonObject literal(Term.Literal literal) {
                return new CellValue(literal).json();
            }

            @Override
            public JsonObject blank(Term.Blank blank) {
                return one("str", "_:" + blank.label());
            }

            @Override
            public JsonObject statement(Term.TripleTerm statement) {
                return one("str", names.labels().of(statement));
            }
        });
    }

    private static JsonObject one(String name, String text) {
        JsonObject cell = new JsonObject();
        cell.addProperty(name, text);
        return cell;
    }

    /** A literal as a cell of a table: a number, a day, or its text. */
    record CellValue(Term.Literal literal) {
        private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

        JsonObject json() {
            JsonObject cell = new JsonObject();
            String lexical = literal.lexical();
            if (literal.datatype().equals(XSD + "integer") && lexical.matches("[+-]?[0-9]{1,18}")) {
                cell.addProperty("int", new BigInteger(lexical.replaceFirst("^\\+", "")));
            } else if (literal.datatype().equals(XSD + "decimal")
                    && lexical.matches("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
                cell.addProperty("float", new BigDecimal(lexical));
            } else if (literal.datatype().equals(XSD + "date") && lexical.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                cell.addProperty("date", lexical + "T00:00:00Z");
            } else {
                cell.addProperty("str", lexical);
            }
            return cell;
        }
    }
}
