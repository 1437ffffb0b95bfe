package org.corvee.release.ftm;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.model.Json;
import org.corvee.query.Answer;
import org.corvee.query.Endpoint;
import org.corvee.query.Library;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.release.ftm.FtmDraft.Said;
import org.corvee.release.ftm.FtmProperties.Tie;

/** Writes a graph as entities of FollowTheMoney, one a line, and counts the claims that these cannot hold. */
public final class FtmExport {
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}){0,2}");
    private static final Pattern PREFIXED = Pattern.compile("(?s)([a-z][A-Za-z]+): (.+)");
    private static final Map<String, String> CODES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH),
                    code -> code.toLowerCase(Locale.ROOT),
                    (one, other) -> one));
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final Map<String, FtmDraft> drafts = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final ShortNames names;
    private final List<Row> claims;

    /** Reads all that is to be written. */
    public FtmExport(Endpoint endpoint, Library library, ShortNames names) {
        this.names = names;
        this.claims = ask(endpoint, library, names, "package/claims").rows();
        for (Row thing : ask(endpoint, library, names, "package/things").rows()) {
            Optional.ofNullable(FtmProperties.SCHEMATA.get(localName(thing.written("kind"))))
                    .ifPresent(schema -> drafts.put(
                            thing.written("thing"),
                            new FtmDraft(id(thing.written("thing")), schema, thing.text("label"))));
        }
    }

    private static Result ask(Endpoint endpoint, Library library, ShortNames names, String query) {
        try (Answer answer = endpoint.ask(library.query(query).question(Map.of(), names))) {
            return answer.result();
        }
    }

    /** Writes all entities of which something is claimed, and says how many claims of which property were left out. */
    public Map<String, Integer> write(Writer out) throws IOException {
        claims.forEach(this::nameAndClassify);
        claims.forEach(this::claim);
        for (FtmDraft draft : drafts.values()) {
            if (!draft.isEmpty()) {
                out.write(Json.line(draft.json()));
            }
        }
        return Collections.unmodifiableMap(leftOut);
    }

    /** An entity may be spoken of before its own id and schema are, so these come first. */
    private void nameAndClassify(Row claim) {
        FtmDraft draft = drafts.get(claim.written("subject"));
        if (draft == null) {
            return;
        }
        switch (property(claim)) {
            case "identifier" -> {
                Matcher parts = PREFIXED.matcher(claim.text("object"));
                if (parts.matches() && parts.group(1).equals("id")) {
                    draft.identify(parts.group(2));
                }
            }
            case "relationKind" ->
                Optional.ofNullable(FtmProperties.TIES.get(localName(claim.written("object"))))
                        .ifPresent(tie -> draft.classify(tie.schema()));
            case "paperKind" -> {
                if (claim.text("object").toLowerCase(Locale.ROOT).contains("passport")) {
                    draft.classify("Passport");
                }
            }
            default -> {
                // The other properties come in the second round.
            }
        }
    }

    private void claim(Row claim) {
        FtmDraft draft = drafts.get(claim.written("subject"));
        String property = property(claim);
        boolean isHeld = isName(claim.written("stance"), "affirms")
                && (isName(claim.written("modality"), "asserted") || isName(claim.written("modality"), "reported"))
                && claim.term("retracted").isEmpty()
                && (claim.term("qualifier").isEmpty() || property.equals("alias"));
        if (draft == null || !isHeld || !say(draft, property, claim)) {
            leftOut.merge(property, 1, Integer::sum);
        }
    }

    /** Says a claim, if these entities have a property for it and its value is one that they can hold. */
    private boolean say(FtmDraft draft, String property, Row claim) {
        return switch (property) {
            case "identifier", "note" -> prefixed(draft, property, claim);
            case "relationKind" -> true;
            case "relationFrom", "relationTo" -> tie(draft, property, claim);
            case "holdsPaper" -> held(draft, claim);
            case "exactMatch" -> wikidata(draft, claim);
            case "lists" -> dated(draft, "entity", claim);
            default ->
                FtmProperties.of(draft.schema(), property)
                        .flatMap(theirs ->
                                value(theirs, claim).map(value -> say(draft, renamed(theirs, claim), value, claim)))
                        .orElse(false);
        };
    }

    private boolean say(FtmDraft draft, String theirs, String value, Row claim) {
        String dataset = slug(claim.written("document")).replaceAll("[^a-z0-9]+", "_");
        draft.say(new Said(theirs, value, dataset, slug(claim.written("claim"))));
        return true;
    }

    /** A value that was theirs before has the name of its property in front. */
    private boolean prefixed(FtmDraft draft, String property, Row claim) {
        String text = claim.text("object");
        Matcher parts = PREFIXED.matcher(text);
        if (!parts.matches()) {
            String theirs = property.equals("note") ? "notes" : "registrationNumber";
            return say(draft, FtmProperties.of(draft.schema(), property).orElse(theirs), text, claim);
        }
        switch (parts.group(1)) {
            case "id" -> draft.identify(parts.group(2));
            case "referent" -> draft.refer(parts.group(2));
            default -> say(draft, parts.group(1), parts.group(2), claim);
        }
        return true;
    }

    private boolean tie(FtmDraft draft, String property, Row claim) {
        Optional<Tie> tie = FtmProperties.TIES.values().stream()
                .filter(known -> known.schema().equals(draft.schema()))
                .findFirst();
        return tie.isPresent()
                && dated(
                        draft,
                        property.equals("relationFrom")
                                ? tie.get().from()
                                : tie.get().to(),
                        claim);
    }

    /** A reference, with the ends of the time for which it holds. */
    private boolean dated(FtmDraft draft, String theirs, Row claim) {
        FtmDraft other = drafts.get(claim.written("object"));
        if (other == null) {
            return false;
        }
        say(draft, theirs, other.id(), claim);
        String[] ends = claim.text("during").split("/", 2);
        if (DATE.matcher(ends[0]).matches()) {
            say(draft, "startDate", ends[0], claim);
        }
        if (ends.length > 1 && DATE.matcher(ends[1]).matches()) {
            say(draft, "endDate", ends[1], claim);
        }
        return true;
    }

    /** We say who holds a paper, they say of a paper who its holder is. */
    private boolean held(FtmDraft holder, Row claim) {
        FtmDraft paper = drafts.get(claim.written("object"));
        return paper != null && say(paper, "holder", holder.id(), claim);
    }

    private boolean wikidata(FtmDraft draft, Row claim) {
        String match = claim.written("object");
        return match.startsWith(WIKIDATA) && say(draft, "wikidataId", match.substring(WIKIDATA.length()), claim);
    }

    /** An alias has other names when it is doubtful, or was one once. */
    private static String renamed(String theirs, Row claim) {
        boolean isDoubtful = Stream.of("4", "5").anyMatch(grade -> isName(claim.written("credibility"), grade));
        return !theirs.equals("alias")
                ? theirs
                : claim.term("qualifier").isPresent() ? "previousName" : isDoubtful ? "weakAlias" : theirs;
    }

    private Optional<String> value(String theirs, Row claim) {
        Term object = claim.term("object").orElseThrow();
        String label = claim.text("object_label");
        return switch (theirs) {
            case "country", "nationality" -> code(label);
            case "gender" -> Optional.of(isName(claim.written("object"), "women") ? "female" : "male");
            case "birthDate", "listingDate", "modifiedAt", "startDate", "endDate" ->
                Optional.of(label).filter(DATE.asMatchPredicate());
            case "addressEntity" ->
                Optional.ofNullable(drafts.get(claim.written("object"))).map(FtmDraft::id);
            default -> Optional.of(object instanceof Term.Literal literal ? literal.lexical() : label);
        };
    }

    /** The code of a country; one that no name of Unicode's CLDR fits may be a code already. */
    private static Optional<String> code(String country) {
        return Optional.ofNullable(CODES.get(country))
                .or(() -> Optional.of(country).filter(c -> c.matches("[a-z]{2,4}(?:-[a-z]{2,3})?")));
    }

    private static String property(Row claim) {
        return localName(claim.written("property"));
    }

    private static boolean isName(String iri, String name) {
        return localName(iri).equals(name);
    }

    private static String localName(String iri) {
        return iri.substring(iri.lastIndexOf('#') + 1);
    }

    private String slug(String iri) {
        return names.slug(new Term.Iri(iri)).orElse(iri).replaceAll("^[a-z-]+/", "");
    }

    private String id(String iri) {
        return names.slug(new Term.Iri(iri)).orElse(iri).replace('/', '-');
    }
}
