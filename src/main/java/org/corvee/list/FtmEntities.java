package org.corvee.list;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.Edtf;
import org.corvee.model.NearWords;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Entities of <a href="https://followthemoney.tech/">FollowTheMoney</a>, one a line of JSON.
 *
 * <p>It reads a file twice, because an entity may name one that comes later; only the ids are held.
 */
final class FtmEntities implements ListKind {
    private static final int DIGITS = 8;

    private final ListThing publisher;
    private final Account account = Account.of();
    private final Map<String, FtmSchema> schemas = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable RowPassage first;
    private String lastSeen = "";

    /**
     * @param publisher the name of whoever publishes the file
     */
    FtmEntities(@Nullable String publisher) {
        this.publisher = publisher(publisher);
    }

    private static ListThing publisher(@Nullable String name) {
        if (name == null) {
            throw new Unreadable(
                    "FollowTheMoney entities do not say who publishes them", "name the publisher with --publisher");
        }
        String slug = Slugs.of(name)
                .orElseThrow(() -> new Unreadable(
                        "'%s' is no publisher's name".formatted(name), "write it in at most 120 Latin letters"));
        return new ListThing(ThingId.actor(slug), "Organisation", name);
    }

    @Override
    public String id() {
        return "ftm-" + publisher.id().slug();
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public Heading heading(ListText text, Faults faults) throws IOException {
        TextLines.read(text, faults, (passage, line) -> meet(text, faults, passage, line));
        RowPassage opening = first;
        Optional<Edtf> day = Edtf.find(lastSeen);
        if (opening == null || day.isEmpty()) {
            if (faults.count() == 0) {
                faults.add(
                        text.spot(1),
                        "no entity says under 'last_seen' when it was seen",
                        "export the entities with their dates");
            }
            throw new BrokenList();
        }
        return new Heading(
                "FollowTheMoney entities of %s, %s".formatted(publisher.label(), lastSeen),
                publisher,
                day.get(),
                List.of("en"),
                opening);
    }

    private void meet(ListText text, Faults faults, RowPassage passage, String line) {
        first = first == null ? passage : first;
        try {
            FtmEntity entity = FtmEntity.parse(line);
            schemas.put(entity.id(), schema(entity));
            String seen = entity.lastSeen().orElse("").split("T", 2)[0];
            lastSeen = seen.compareTo(lastSeen) > 0 ? seen : lastSeen;
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

    private static FtmSchema schema(FtmEntity entity) {
        return FtmSchema.find(entity.schema())
                .orElseThrow(() -> new Unreadable(
                        "no schema '%s' is read".formatted(entity.schema()),
                        NearWords.of(entity.schema(), FtmSchema.words())
                                .remedy("leave such entities out; these are read: "
                                        + String.join(", ", FtmSchema.words()))));
    }

    @Override
    public void read(ListText text, KnownThings known, Faults faults, Consumer<ListRow> rows) throws IOException {
        if (faults.count() > 0) {
            throw new BrokenList();
        }
        TextLines.read(text, faults, (passage, line) -> {
            FtmEntity entity = FtmEntity.parse(line);
            ListRow row = new ListRow(passage, account);
            new FtmRow(entity, schema(entity), row, this, known, new Problems(text, passage.line(), faults)).say();
            rows.accept(row);
        });
    }

    /** Who publishes the file. */
    ListThing publisher() {
        return publisher;
    }

    /** What the entity of that id is, if it is in the file. */
    Optional<FtmSchema> schema(String id) {
        return Optional.ofNullable(schemas.get(id));
    }

    /** An id of ours holds theirs and, where a slug cannot, its digest. */
    static ThingId thing(FtmSchema schema, String id) {
        String plain = "ftm-" + id;
        String slug = Slugs.of(plain).orElse("ftm");
        String digest = DigestUtils.sha256Hex(id).substring(0, DIGITS);
        return new ThingId(schema.segment(), slug.equals(plain) ? slug : slug + "-" + digest);
    }

    /**
     * Takes what is wrong with one line.
     *
     * @param text in which it stands
     * @param line counted from 1
     * @param faults of the list
     */
    record Problems(ListText text, int line, Faults faults) {
        void add(String problem, String remedy) {
            faults.add(text.spot(line), problem, remedy);
        }
    }
}
