package org.corvee.list;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.corvee.list.FtmFile.Problems;
import org.corvee.list.ListRow.Seen;
import org.corvee.model.Edtf;
import org.corvee.model.Modality;
import org.corvee.model.Unreadable;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Statements of <a href="https://followthemoney.tech/">FollowTheMoney</a> as a table: one value of one entity, out of one
 * data set, a row.
 *
 * <p>It reads a file twice, because a relation's dates are rows of their own; ids, names and those dates are held. What a
 * data set has from elsewhere ({@code external}) is inferred, and so never becomes a fact. A claim is recorded on the day on
 * which its data set first had it; one that its data set no longer has on its last day is withdrawn, and an entry is claimed
 * to be delisted.
 */
final class FtmStatements implements ListKind {
    private static final List<String> COLUMNS =
            List.of("canonical_id", "entity_id", "prop", "schema", "value", "dataset", "last_seen");
    private static final List<String> TIMES = List.of("startDate", "endDate");
    private static final Map<String, String> UNREAD = Map.of(
            "prop_type", "follows from the property",
            "lang", "the language of the value, which our texts do not carry",
            "origin", "the step of the publisher's own work",
            "first_seen", "the day on which the claim was recorded",
            "last_seen",
                    "the day of the list, where it is the last of all; the claim is withdrawn, where its data set was seen later",
            "external", "makes a claim inferred, and so never a fact",
            "original_value", "the value as it is claimed, or the reason for how it is read",
            "dataset", "the voice");

    private final FtmFile file;
    private final Map<String, FtmEntity> entities = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, LocalDate> entityDays = new HashMap<>();
    private final Map<String, LocalDate> setDays = new HashMap<>();
    private @Nullable RowPassage first;

    /**
     * @param publisher the name of whoever publishes the file
     */
    FtmStatements(@Nullable String publisher) {
        this.file = new FtmFile(publisher);
    }

    @Override
    public String id() {
        return "ftm-statements-" + file.publisher().id().slug();
    }

    @Override
    public Account account() {
        return file.account();
    }

    @Override
    public Heading heading(ListText text, Faults faults) throws IOException {
        CsvRows.read(
                text,
                COLUMNS,
                faults,
                (passage, cells) -> meet(cells, passage, new Problems(text, passage.line(), faults)));
        RowPassage opening = first;
        Optional<Edtf> day = Edtf.find(file.lastSeen());
        if (opening == null || day.isEmpty() || faults.count() > 0) {
            if (faults.count() == 0) {
                faults.add(text.spot(1), "no statement is in it", "export the statements again");
            }
            throw new BrokenList();
        }
        return new Heading(
                "FollowTheMoney statements of %s, %s".formatted(file.publisher().label(), file.lastSeen()),
                file.publisher(),
                day.get(),
                List.of("en"),
                opening);
    }

    private void meet(Map<String, String> cells, RowPassage passage, Problems problems) {
        first = first == null ? passage : first;
        List<String> missing =
                COLUMNS.stream().filter(c -> !cells.containsKey(c)).toList();
        if (!missing.isEmpty()) {
            problems.add(
                    "a statement without %s".formatted(String.join(", ", missing)),
                    "export the statements again; their columns are " + String.join(", ", COLUMNS));
            return;
        }
        String id = cells.getOrDefault("entity_id", "");
        try {
            FtmSchema schema = FtmFile.named(cells.getOrDefault("schema", ""));
            FtmSchema before = file.schema(id).orElse(schema);
            file.meet(id, before == FtmSchema.LEGAL_ENTITY ? schema : before, cells.getOrDefault("last_seen", ""));
            entities.merge(id, entity(id, cells), FtmStatements::and);
            LocalDate last = day("last_seen", cells).orElseThrow();
            if (day("first_seen", cells).filter(last::isBefore).isPresent()) {
                problems.add("last_seen is before first_seen", "export the statements again");
            }
            entityDays.merge(id, last, FtmStatements::later);
            setDays.merge(cells.getOrDefault("dataset", ""), last, FtmStatements::later);
        } catch (Unreadable e) {
            problems.add(e.problem(), e.remedy());
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What has to be known of an entity before its rows are read: its name and, of a relation, its dates. */
    private static FtmEntity entity(String id, Map<String, String> cells) {
        String property = cells.getOrDefault("prop", "");
        String value = cells.getOrDefault("value", "");
        Map<String, List<String>> dates = TIMES.contains(property) ? Map.of(property, List.of(value)) : Map.of();
        String caption = property.equals("name") ? value : "";
        return new FtmEntity(id, "", caption, dates, List.of(), List.of(), Optional.empty());
    }

    private static FtmEntity and(FtmEntity one, FtmEntity other) {
        Map<String, List<String>> dates = new LinkedHashMap<>(one.properties());
        other.properties().forEach((property, values) -> {
            List<String> all = new ArrayList<>(one.values(property));
            values.stream().filter(v -> !all.contains(v)).forEach(all::add);
            dates.put(property, all);
        });
        String caption = one.caption().isEmpty() ? other.caption() : one.caption();
        return new FtmEntity(one.id(), "", caption, dates, List.of(), List.of(), Optional.empty());
    }

    @Override
    public void read(ListText text, KnownThings known, Faults faults, Consumer<ListRow> rows) throws IOException {
        CsvRows.read(text, COLUMNS, faults, (passage, cells) -> {
            ListRow row = new ListRow(passage, account());
            say(cells, row, known, new Problems(text, passage.line(), faults));
            rows.accept(row);
        });
    }

    private void say(Map<String, String> cells, ListRow row, KnownThings known, Problems problems) {
        String id = cells.getOrDefault("entity_id", "");
        String property = cells.getOrDefault("prop", "");
        FtmEntity met = Optional.ofNullable(entities.get(id)).orElseThrow();
        FtmEntity entity = new FtmEntity(
                id,
                cells.getOrDefault("schema", ""),
                met.caption().isEmpty() ? id : met.caption(),
                met.properties(),
                List.of(cells.getOrDefault("dataset", "")),
                List.of(),
                Optional.empty());
        FtmRow said = new FtmRow(entity, seen(id, cells), row, file, known, problems);
        UNREAD.forEach((column, note) -> row.field(column, note, cells.containsKey(column) ? 1 : 0));
        row.field("canonical_id", "says that entities are one, where it is not the entity's own id", 1);
        if (told.add(id)) {
            said.sayWhatItIs();
            Optional.ofNullable(cells.get("canonical_id"))
                    .filter(canonical -> !canonical.equals(id))
                    .ifPresent(said::sayIdentity);
        }
        if (property.equals("id")) {
            row.field("prop id", "the checksum of an entity", 1);
        } else {
            said.say(property, value(cells));
        }
        FtmSchema schema = file.schema(id).orElseThrow();
        if (isEntry(schema)
                && isGone(id, cells)
                && FtmUse.of(schema, property).property().equals(EarlierList.LISTS)) {
            said.sayGone(lastOf(id), setDay(cells));
        }
    }

    /**
     * When the row's data set had it; no longer, where the data set was seen on a later day. Of an entry that has gone whole
     * nothing is withdrawn: it is delisted.
     */
    private Seen seen(String id, Map<String, String> cells) {
        LocalDate last = day("last_seen", cells).orElseThrow();
        boolean isDelisted = isEntry(file.schema(id).orElseThrow()) && isGone(id, cells);
        boolean isWithdrawn = last.isBefore(setDay(cells)) && !isDelisted;
        return new Seen(day("first_seen", cells).orElse(null), isWithdrawn ? last : null);
    }

    private static boolean isEntry(FtmSchema schema) {
        return schema.segment().equals("listing");
    }

    private boolean isGone(String id, Map<String, String> cells) {
        return lastOf(id).isBefore(setDay(cells));
    }

    private LocalDate lastOf(String id) {
        return Optional.ofNullable(entityDays.get(id)).orElseThrow();
    }

    private LocalDate setDay(Map<String, String> cells) {
        return Optional.ofNullable(setDays.get(cells.getOrDefault("dataset", "")))
                .orElseThrow();
    }

    /** The day in a cell, whatever the hour. */
    private static Optional<LocalDate> day(String column, Map<String, String> cells) {
        return Optional.ofNullable(cells.get(column)).map(written -> FtmFile.day(column, written));
    }

    private static FtmValue value(Map<String, String> cells) {
        boolean isExternal = cells.getOrDefault("external", "f").matches("(?i)t|true|1");
        return new FtmValue(
                cells.getOrDefault("value", ""),
                cells.getOrDefault("original_value", ""),
                isExternal ? Modality.INFERRED : Modality.REPORTED);
    }
}
