package org.corvee.list;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.corvee.model.Edtf;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A list of the Office of Foreign Assets Control of the United States in its advanced form of XML, which the UN designed.
 *
 * <p>It reads a file twice: names, papers, entries and ties stand in parts of their own and refer to one another by
 * number. The first time it keeps what the numbers stand for ({@link OfacReferences}), the second time every part is a row.
 */
final class OfacAdvanced implements ListKind {
    static final ListThing OFAC =
            new ListThing(ThingId.actor("ofac"), "GovernmentBody", "Office of Foreign Assets Control");

    private static final Set<String> ROWS =
            Set.of("DistinctParty", "IDRegDocument", "ProfileRelationship", "SanctionsEntry");

    private final @Nullable String programme;
    private final Account account = OfacFields.account();
    private final Map<String, Integer> ids = new HashMap<>();
    private @Nullable Edtf issued;

    /**
     * @param programme to which rows must belong, if to one
     */
    OfacAdvanced(@Nullable String programme) {
        this.programme = programme;
    }

    @Override
    public String id() {
        return programme == null ? "ofac" : Slugs.of("ofac " + programme).orElse("ofac");
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public Heading heading(ListText text, Faults faults) throws IOException {
        XmlRow root = XmlRows.root(text, "Sanctions", faults);
        String[] day = new String[1];
        RowDates dates = new RowDates(text, faults);
        XmlRows.read(
                text,
                Set.of("DateOfIssue"),
                faults,
                row -> day[0] = dates.day(
                                OfacDates.day(row.element()), row.passage().line(), "DateOfIssue")
                        .orElse(""));
        if (day[0] == null) {
            faults.add(text.spot(root.passage().line()), "a list without DateOfIssue", "fetch the file again");
        }
        if (faults.count() > 0) {
            throw new BrokenList();
        }
        String which = programme == null ? "" : ", programme " + programme;
        issued = Edtf.parse(day[0]);
        return new Heading(
                "OFAC sanctions list of %s%s".formatted(day[0], which), OFAC, issued, List.of("en"), root.passage());
    }

    @Override
    public void read(ListText text, KnownThings known, Faults faults, Consumer<ListRow> rows) throws IOException {
        OfacReferences references = OfacReferences.read(text, programme, Optional.ofNullable(issued), faults);
        XmlRows.read(text, ROWS, faults, row -> {
            isFirst(row.element(), text, faults);
            new OfacRow(row, text, references, known, account, faults).read().ifPresent(rows);
        });
    }

    private void isFirst(XmlElement row, ListText text, Faults faults) {
        String field = row.name().equals("DistinctParty") ? "FixedRef" : "ID";
        row.attribute(field).ifPresent(id -> {
            Integer first = ids.putIfAbsent(row.name() + " " + id, row.line());
            if (first != null) {
                faults.add(
                        text.spot(row.line()),
                        "%s %s is there twice".formatted(row.name(), id),
                        "fetch the file again; the first is in line %d".formatted(first));
            }
        });
    }
}
