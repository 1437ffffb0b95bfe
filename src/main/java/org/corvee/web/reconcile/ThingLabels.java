package org.corvee.web.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import org.corvee.query.name.Name;
import org.corvee.query.name.Named;

/** What the service says of a thing in a few words. */
record ThingLabels(ReconcileIndex index) {
    private static final int OTHER_NAMES = 3;

    /** What sort of thing it is, what else it is called, and whether it can be matched at all. */
    String description(Named named) {
        String kinds = named.kinds().stream().map(index.kinds()::label).collect(Collectors.joining(", "));
        if (named.isUnnamed()) {
            return kinds + "; described so by a publisher that does not name the person, so never a certain match";
        }
        String others = named.names().stream()
                .filter(name -> name.where() == Name.Where.ALIAS)
                .map(Name::text)
                .limit(OTHER_NAMES)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? kinds : kinds + "; also " + others;
    }

    /** Its kinds by id and name. */
    JsonArray kinds(Named named) {
        JsonArray kinds = new JsonArray();
        named.kinds().forEach(kind -> kinds.add(kind(kind)));
        return kinds;
    }

    JsonObject kind(String iri) {
        JsonObject kind = new JsonObject();
        kind.addProperty("id", index.term(iri));
        kind.addProperty("name", index.kinds().label(iri));
        return kind;
    }
}
