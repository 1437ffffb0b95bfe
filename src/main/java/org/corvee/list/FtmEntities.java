package org.corvee.list;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.corvee.list.FtmFile.Problems;
import org.corvee.list.ListRow.Seen;
import org.corvee.model.Edtf;
import org.corvee.model.Unreadable;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Entities of <a href="https://followthemoney.tech/">FollowTheMoney</a>, one a line of JSON.
 *
 * <p>It reads a file twice, because an entity may name one that comes later; only the ids are held.
 */
final class FtmEntities implements ListKind {
    private final FtmFile file;
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable RowPassage first;

    /**
     * @param publisher the name of whoever publishes the file
     */
    FtmEntities(@Nullable String publisher) {
        this.file = new FtmFile(publisher);
    }

    @Override
    public String id() {
        return "ftm-" + file.publisher().id().slug();
    }

    @Override
    public Account account() {
        return file.account();
    }

    @Override
    public Heading heading(ListText text, Faults faults) throws IOException {
        TextLines.read(text, faults, (passage, line) -> meet(text, faults, passage, line));
        RowPassage opening = first;
        Optional<Edtf> day = Edtf.find(file.lastSeen());
        if (faults.count() == 0 && day.isEmpty()) {
            faults.add(
                    text.spot(1),
                    "no entity says under 'last_seen' when it was seen",
                    "export the entities with their dates");
        }
        if (opening == null || day.isEmpty() || faults.count() > 0) {
            throw new BrokenList();
        }
        return new Heading(
                "FollowTheMoney entities of %s, %s".formatted(file.publisher().label(), file.lastSeen()),
                file.publisher(),
                day.get(),
                List.of("en"),
                opening);
    }

    private void meet(ListText text, Faults faults, RowPassage passage, String line) {
        first = first == null ? passage : first;
        try {
            FtmEntity entity = FtmEntity.parse(line);
            entity.lastSeen().ifPresent(seen -> FtmFile.day("last_seen", seen));
            file.meet(
                    entity.id(),
                    FtmFile.named(entity.schema()),
                    entity.lastSeen().orElse(""));
            Integer before = lines.putIfAbsent(entity.id(), passage.line());
            if (before != null) {
                faults.add(
                        text.spot(passage.line()),
                        "entity '%s' is there twice".formatted(entity.id()),
                        "keep one; the first is in line %d".formatted(before));
            }
        } catch (Unreadable e) {
            faults.add(text.spot(passage.line()), e.problem(), e.remedy());
        }
    }

    @Override
    public void read(ListText text, KnownThings known, Faults faults, Consumer<ListRow> rows) throws IOException {
        TextLines.read(text, faults, (passage, line) -> {
            ListRow row = new ListRow(passage, account());
            Problems problems = new Problems(text, passage.line(), faults);
            new FtmRow(FtmEntity.parse(line), Seen.NOW, row, file, known, problems).sayAll();
            rows.accept(row);
        });
    }
}
