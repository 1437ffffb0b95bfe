package org.corvee.list;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.corvee.model.Edtf;
import org.corvee.model.NearWords;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/** The consolidated list of the UN Security Council, as its Secretariat publishes it in XML. */
final class UnConsolidated implements ListKind {
    private static final Set<String> ROWS = Set.of("INDIVIDUAL", "ENTITY");
    private static final ListThing COUNCIL =
            new ListThing(ThingId.actor("un-security-council"), "InternationalBody", "United Nations Security Council");

    private final @Nullable UnProgramme programme;
    private final Account account = UnFields.account();
    private final Map<String, Integer> references = new HashMap<>();

    /**
     * @param programme to which rows must belong, if to one
     */
    UnConsolidated(@Nullable String programme) {
        this.programme = programme == null ? null : programme(programme);
    }

    private static UnProgramme programme(String word) {
        return UnProgramme.find(word)
                .orElseThrow(() -> new Unreadable(
                        "no programme '%s' of the UN".formatted(word),
                        NearWords.of(word, UnProgramme.words())
                                .remedy("its programmes are " + String.join(", ", UnProgramme.words()))));
    }

    @Override
    public String id() {
        return programme == null ? "un-consolidated" : "un-consolidated-" + programme.slug();
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public Heading heading(ListText text, Faults faults) throws IOException {
        XmlRow root = XmlRows.root(text, "CONSOLIDATED_LIST", faults);
        String generated = root.element().attributes().getOrDefault("dateGenerated", "");
        RowDates dates = new RowDates(text, faults);
        String day = dates.day(generated.split("T", 2)[0], root.passage().line(), "dateGenerated")
                .orElseThrow(BrokenList::new);
        String which = programme == null ? "" : ", " + programme.word();
        return new Heading(
                "UN Security Council Consolidated List of %s%s".formatted(day, which),
                COUNCIL,
                Edtf.parse(day),
                List.of("en"),
                root.passage());
    }

    @Override
    public void read(ListText text, KnownThings known, Faults faults, Consumer<ListRow> rows) throws IOException {
        XmlRows.read(text, ROWS, faults, row -> {
            if (programme == null || isOf(programme, row.element())) {
                isFirst(row.element(), text, faults);
                new UnRow(row, text, known, account, faults).read().ifPresent(rows);
            }
        });
    }

    private static boolean isOf(UnProgramme programme, XmlElement row) {
        return row.text("UN_LIST_TYPE").filter(programme.word()::equals).isPresent();
    }

    private void isFirst(XmlElement row, ListText text, Faults faults) {
        for (String field : List.of("REFERENCE_NUMBER", "DATAID")) {
            row.text(field).ifPresent(id -> {
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
