package org.corvee.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.corvee.claim.Thing.Declaration;
import org.corvee.model.NearWords;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;
import org.corvee.source.Node.Scalar;
import org.corvee.source.Spot;
import org.corvee.source.TableReader;
import org.corvee.source.TableRow;

/** Reads the rows of a reference table: a thing each, and a statement for each filled cell of a property's column. */
final class ReferenceReader implements TableReader.Rows {
    /** Stands in for an id that cannot be read, so that the rest of the row is checked all the same. */
    private static final ThingId NOTHING = new ThingId("no", "id");

    private final ScalarReader scalars;
    private final Faults faults;
    private final ClaimSink sink;
    private final StatementReader statementReader;
    private final Set<String> properties = new HashSet<>();

    ReferenceReader(ScalarReader scalars, ClaimSink sink) {
        this.scalars = scalars;
        this.faults = scalars.faults();
        this.sink = sink;
        this.statementReader = new StatementReader(scalars);
    }

    @Override
    public void header(Spot spot, List<String> columns) {
        Set<String> valid = new HashSet<>(Shapes.COLUMNS);
        valid.addAll(scalars.lexicon().properties().keySet());
        for (String column : columns) {
            if (!valid.contains(column)) {
                String all = "the columns are %s and any property".formatted(String.join(", ", Shapes.COLUMNS));
                faults.add(
                        spot,
                        "unknown column '%s'".formatted(column),
                        NearWords.of(column, valid).remedy(all));
            } else if (!Shapes.COLUMNS.contains(column)) {
                properties.add(column);
            }
        }
        for (String needed : List.of("id", "label", "source")) {
            if (!columns.contains(needed)) {
                faults.add(spot, "no column '%s'".formatted(needed), "add it");
            }
        }
    }

    @Override
    public void row(TableRow row) {
        Optional<Thing> thing = new ThingReader(scalars).read(row);
        thing.ifPresent(sink::thing);
        ThingId subject = thing.map(Thing::id).orElse(NOTHING);
        List<ThingId> sources = thing.map(ReferenceReader::sources).orElse(List.of());
        row.cells().keySet().stream()
                .filter(properties::contains)
                .forEach(column -> statements(subject, row, column, sources));
    }

    private static List<ThingId> sources(Thing thing) {
        return thing.declaration() instanceof Declaration.InReference reference ? reference.sources() : List.of();
    }

    private void statements(ThingId subject, TableRow row, String column, List<ThingId> sources) {
        Scalar at = new Scalar(row.spot(), column);
        statementReader
                .property(at)
                .filter(p -> statementReader.speaksOf(p, at, subject))
                .ifPresent(property -> {
                    List<Scalar> values = row.values(column);
                    if (property.singleValued() && values.size() > 1) {
                        faults.add(
                                row.spot(),
                                "%d values of %s".formatted(values.size(), column),
                                "a reference table gives one; what is in dispute is for claims");
                    }
                    for (Scalar value : values) {
                        statementReader
                                .object(property, value)
                                .ifPresent(object ->
                                        sink.reference(new CuratedStatement(subject, column, object), sources));
                    }
                });
    }
}
