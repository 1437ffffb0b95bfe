package org.corvee.list;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.corvee.model.Edtf;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The consolidated list of financial sanctions of the European Union, as the Commission publishes it in XML, form 1.1.
 *
 * <p>It reads a file twice, because a part of a row cites an act without saying who adopted it; only the acts are held.
 */
final class EuFsf implements ListKind {
    private static final Set<String> ROWS = Set.of("sanctionEntity");
    private static final ListThing COMMISSION =
            new ListThing(ThingId.actor("european-commission"), "InternationalBody", "European Commission");

    private final @Nullable String programme;
    private final Account account = EuFields.account();
    private final Map<String, Integer> references = new HashMap<>();

    /**
     * @param programme to which rows must belong, if to one
     */
    EuFsf(@Nullable String programme) {
        this.programme = programme;
    }

    @Override
    public String id() {
        return programme == null ? "eu-fsf" : Slugs.of("eu-fsf " + programme).orElse("eu-fsf");
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public Heading heading(ListText text, Faults faults) throws IOException {
        XmlRow root = XmlRows.root(text, "export", faults);
        String day = new RowDates(text, faults)
                .day(
                        root.element().attribute("generationDate").orElse("").split("T", 2)[0],
                        root.passage().line(),
                        "generationDate")
                .orElseThrow(BrokenList::new);
        String which = programme == null ? "" : ", programme " + programme;
        return new Heading(
                "EU Consolidated Financial Sanctions List of %s%s".formatted(day, which),
                COMMISSION,
                Edtf.parse(day),
                List.of("en"),
                root.passage());
    }

    @Override
    public void read(ListText text, KnownThings known, Faults faults, Consumer<ListRow> rows) throws IOException {
        Map<String, String> bodies = new HashMap<>();
        XmlRows.read(text, Set.of("regulation"), faults, act -> act.element()
                .attribute("numberTitle")
                .ifPresent(title -> bodies.put(
                        title, act.element().attribute("organisationType").orElse(""))));
        XmlRows.read(text, ROWS, faults, row -> {
            if (programme == null || isOf(programme, row.element())) {
                isFirst(row.element(), text, faults);
                new EuRow(row, text, known, account, bodies, faults).read().ifPresent(rows);
            }
        });
    }

    private static boolean isOf(String programme, XmlElement row) {
        return row.all("regulation")
                .anyMatch(
                        r -> r.attribute("programme").filter(programme::equals).isPresent());
    }

    private void isFirst(XmlElement row, ListText text, Faults faults) {
        for (String field : List.of("euReferenceNumber", "logicalId")) {
            row.attribute(field).ifPresent(id -> {
                Integer first = references.putIfAbsent(field + " " + id, row.line());
                if (first != null) {
                    faults.add(
                            text.spot(row.line()),
                            "%s %s is there twice".formatted(field, id),
                            "fetch the file again; the first is in line %d".formatted(first));
                }
            });
        }
    }
}
