package org.corvee.list;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corvee.match.MadeUpParties;

/**
 * Writes lists as large as one wants, in which nobody exists: entities of FollowTheMoney with names as common as Korean names
 * are, and the forms of the EU and of OFAC, each row of the fixtures again and again under other numbers.
 *
 * <p>{@code MadeUpLists ftm|eu-fsf|ofac-advanced ROWS FILE}
 */
public final class MadeUpLists {
    private static final Path FIXTURES = Path.of("src/test/resources/list");

    /** Each is the name of one person in sixteen. */
    private static final List<String> BUSY = List.of("Kim Chol", "Ri Yong", "Pak Chol");

    /** Numbers by which parts of OFAC's file refer to one another; all others refer to its words. */
    private static final Pattern OFAC_NUMBER =
            Pattern.compile("(?<=[ -](?:ID|FixedRef|ProfileID|LocationID|IdentityID|FeatureVersionID|IDRegDocumentID"
                    + "|NamePartGroupID|DocumentedNameID|SanctionsEntryID)=\")\\d+");

    private static final Pattern EU_NUMBER =
            Pattern.compile("(?<= (?:logicalId|unitedNationId|euReferenceNumber)=\")[^\"]+");
    private static final Gson JSON = new Gson();

    private MadeUpLists() {}

    public static void main(String... args) throws IOException {
        try (Writer out = Files.newBufferedWriter(Path.of(args[2]))) {
            int rows = Integer.parseInt(args[1]);
            switch (args[0]) {
                case "ftm" -> entities(rows, out);
                case "eu-fsf" -> repeat("harbour-eu.xml", List.of("sanctionEntity"), EU_NUMBER, rows, out);
                case "ofac-advanced" ->
                    repeat(
                            "harbour-ofac.xml",
                            List.of(
                                    "Location",
                                    "IDRegDocument",
                                    "DistinctParty",
                                    "ProfileRelationship",
                                    "SanctionsEntry"),
                            OFAC_NUMBER,
                            rows,
                            out);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    /** One entity a line: persons, companies, whom one authority lists, and what ties them. */
    static void entities(int rows, Appendable out) throws IOException {
        Random random = new Random(1950);
        for (int i = 0; i < rows; i++) {
            String id = "e-" + i;
            int kind = i % 20;
            String of = "e-" + (i - 10);
            if (kind < 8) {
                String name = i / 20 % 2 == 0 && kind < BUSY.size() ? BUSY.get(kind) : MadeUpParties.name(random);
                String born = "%d-%02d-%02d"
                        .formatted(1940 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
                out.append(entity(id, "Person", Map.of("name", name, "birthDate", born, "nationality", "kp")));
            } else if (kind < 10) {
                String name = MadeUpParties.name(random) + " Trading Corporation";
                out.append(entity(id, "Company", Map.of("name", name, "country", "kp")));
            } else if (kind < 16) {
                Map<String, String> entry = Map.of(
                        "entity", of, "authority", "Harbour Office", "listingDate", "2030-03-04", "reason", "row " + i);
                out.append(entity(id, "Sanction", entry));
            } else if (kind == 16) {
                out.append(entity(id, "Address", Map.of("full", "Pier " + i + ", Buoyton", "country", "kp")));
            } else if (kind == 17) {
                Map<String, String> tie = Map.of("owner", "e-" + (i - 17), "asset", "e-" + (i - 9), "percentage", "25");
                out.append(entity(id, "Ownership", tie));
            } else if (kind == 18) {
                out.append(
                        entity(id, "Passport", Map.of("holder", "e-" + (i - 18), "number", "P" + i, "country", "kp")));
            } else {
                String ship = MadeUpParties.name(random);
                out.append(entity(id, "Vessel", Map.of("name", ship, "imoNumber", "" + (1_000_000 + i), "flag", "kp")));
            }
        }
    }

    private static String entity(String id, String schema, Map<String, String> values) {
        Map<String, List<String>> properties = new TreeMap<>();
        values.forEach((property, value) -> properties.put(property, List.of(value)));
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", id);
        entity.put("caption", values.containsKey("name") ? values.get("name") : schema + " " + id);
        entity.put("schema", schema);
        entity.put("properties", properties);
        entity.put("datasets", List.of("harbour_list"));
        entity.put("referents", List.of());
        entity.put("first_seen", "2030-01-01T00:00:00");
        entity.put("last_seen", "2031-05-02T00:00:00");
        return JSON.toJson(entity) + "\n";
    }

    /** A fixture in which the rows of each name are there so often that the last of these names has so many. */
    private static void repeat(String fixture, List<String> names, Pattern number, int rows, Appendable out)
            throws IOException {
        String whole = Files.readString(FIXTURES.resolve(fixture));
        int done = 0;
        for (String name : names) {
            Matcher first =
                    Pattern.compile("(?s)<%s[ >].*</%s>".formatted(name, name)).matcher(whole);
            if (!first.find()) {
                throw new IllegalArgumentException(fixture + " has no " + name);
            }
            out.append(whole, done, first.start());
            String last = names.get(names.size() - 1);
            int each = (whole.length() - whole.replace("</" + last + ">", "").length()) / (last.length() + 3);
            for (int i = 0; i < rows / each; i++) {
                int copy = i;
                out.append(number.matcher(first.group()).replaceAll(found -> found.group() + "%06d".formatted(copy)));
                out.append('\n');
            }
            done = first.end();
        }
        out.append(whole, done, whole.length());
    }
}
