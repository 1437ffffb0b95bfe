package org.corvee.list;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.corvee.list.JsonPieces.Piece;
import org.corvee.list.WikidataItem.Draft;
import org.corvee.model.Edtf;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Items of <a href="https://www.wikidata.org/">Wikidata</a> in its own JSON, as its API or a dump gives them: each statement
 * is a row.
 *
 * <p>It reads a file twice, because a statement may name an item that comes later; only ids, labels and days are held.
 */
final class Wikidata implements ListKind {
    static final ListThing WIKIDATA = new ListThing(ThingId.actor("wikidata"), "Organisation", "Wikidata");

    private static final String CLAIMS = "claims";
    private static final Set<String> HEADS = Set.of("id", "labels", "aliases", "modified");
    private static final Set<String> KINDS = Set.of("P31", "P625");

    private final Account account = WikidataUse.account();
    private final Map<String, WikidataItem> items = new HashMap<>();
    private final Map<String, WikidataItem> byId = new HashMap<>();
    private @Nullable RowPassage first;

    @Override
    public String id() {
        return "wikidata";
    }

    @Override
    public String entryProperty() {
        return "exactMatch";
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public Heading heading(ListText text, Faults faults) throws IOException {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        JsonPieces.read(text, faults, Wikidata::isHead, (path, piece) -> {
            first = first == null ? piece.passage() : first;
            try {
                drafts.computeIfAbsent(key(path), key -> new Draft(piece.passage()))
                        .take(inside(path), json(text, piece, faults));
            } catch (Unreadable e) {
                faults.add(text.spot(piece.passage().line()), e.problem(), e.remedy());
            }
        });
        Map<String, Integer> lines = new LinkedHashMap<>();
        drafts.forEach((key, draft) -> draft.item(text, faults).ifPresent(item -> {
            items.put(key, item);
            byId.put(item.id(), item);
            Integer before = lines.putIfAbsent(item.id(), draft.place().line());
            if (before != null || draft.isTwice()) {
                faults.add(
                        text.spot(draft.place().line()),
                        "item %s is there twice".formatted(item.id()),
                        "keep one" + (before == null ? "" : "; the first is in line %d".formatted(before)));
            }
        }));
        Optional<String> day = items.values().stream()
                .flatMap(item -> item.modified().stream())
                .max(String::compareTo);
        RowPassage opening = first;
        if (faults.count() == 0 && day.isEmpty()) {
            faults.add(
                    text.spot(1),
                    "no item says under 'modified' when it was changed last",
                    "fetch the items with their dates");
        }
        if (opening == null || day.isEmpty() || faults.count() > 0) {
            throw new BrokenList();
        }
        return new Heading(
                "Wikidata items, %s".formatted(day.get()), WIKIDATA, Edtf.parse(day.get()), List.of("en"), opening);
    }

    @Override
    public void read(ListText text, KnownThings known, Faults faults, Consumer<ListRow> rows) throws IOException {
        JsonPieces.read(text, faults, Wikidata::isRow, (path, piece) -> {
            WikidataItem item = Optional.ofNullable(items.get(key(path))).orElseThrow();
            ListRow row = new ListRow(piece.passage(), account);
            WikidataRow reader = new WikidataRow(item, byId, row, known, text, faults);
            if (inside(path).size() == 1) {
                reader.sayWhatItIs();
            } else {
                reader.say(json(text, piece, faults));
            }
            rows.accept(row);
        });
    }

    private static boolean isHead(List<String> path) {
        List<String> inside = inside(path);
        return inside.size() == 1 && HEADS.contains(inside.get(0))
                || inside.size() == 3 && inside.get(0).equals(CLAIMS) && KINDS.contains(inside.get(1));
    }

    private static boolean isRow(List<String> path) {
        List<String> inside = inside(path);
        return inside.equals(List.of("id"))
                || inside.size() == 3 && inside.get(0).equals(CLAIMS);
    }

    /** The path within an item, which stands under its id among {@code entities}, in a list, or alone. */
    private static List<String> inside(List<String> path) {
        return path.subList(Math.min(depth(path), path.size()), path.size());
    }

    private static String key(List<String> path) {
        return String.join("/", path.subList(0, depth(path)));
    }

    private static int depth(List<String> path) {
        boolean isListed = !path.isEmpty() && path.get(0).matches("\\d+");
        return isListed ? 1 : !path.isEmpty() && path.get(0).equals("entities") ? 2 : 0;
    }

    private static JsonElement json(ListText text, Piece piece, Faults faults) {
        try {
            return JsonParser.parseString(piece.written());
        } catch (JsonParseException e) {
            faults.add(text.spot(piece.passage().line()), "no JSON here", "fetch the file again");
            return new JsonObject();
        }
    }
}
