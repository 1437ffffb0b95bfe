package org.corvee.bench.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.corvee.bench.data.MadeUpWorld.Kind;

/**
 * The tables of {@code data/reference}: all that several documents speak of.
 *
 * @param world what there is
 */
record ReferenceTables(MadeUpWorld world) {
    /** The slug of the one source that stands behind all of it. */
    static final String SOURCE = "made-up-register";

    private static final List<String> VISA_CLASSES =
            List.of("work", "trainee", "tourist", "student", "cultural-exchange", "group-tourist");

    /** Cohorts with low numbers are wholes to which the later ones belong. */
    private static final int WHOLES = 20;

    /** The cells that follow those which all tables have. */
    @FunctionalInterface
    private interface MoreCells {
        String of(int number);
    }

    void into(Path folder) throws IOException {
        Files.createDirectories(folder);
        table(folder, "sources", "", List.of("source/%s,ReferenceSource,made-up register,,".formatted(SOURCE)));
        table(folder, "places", ",within,point", places());
        table(folder, "sites", ",within", rows(Kind.SITE, n -> "," + city(n)));
        table(folder, "actors", "", actors());
        table(folder, "cohorts", ",partOf,nationality", rows(Kind.COHORT, ReferenceTables::wholeAndCountry));
        table(
                folder,
                "visas",
                ",visaClass",
                rows(Kind.VISA, n -> ",visa-class/" + VISA_CLASSES.get(n % VISA_CLASSES.size())));
        table(folder, "events", "", events());
        table(folder, "works", "", rows(Kind.WORK, n -> ""));
        table(folder, "resolutions", ",partOf,imposedBy", law());
    }

    private static void table(Path folder, String name, String columns, List<String> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + ".csv"))) {
            out.write("id,type,label,alt,source" + columns + "\n");
            for (String row : rows) {
                out.write(row + "\n");
            }
        }
    }

    private List<String> places() {
        List<String> rows = new ArrayList<>();
        rows.add(cells(MadeUpWorld.HOME) + ",,");
        rows.addAll(rows(Kind.COUNTRY, n -> ",,"));
        rows.addAll(
                rows(Kind.REGION, n -> ",%s,".formatted(MadeUpWorld.countryOf(n).id())));
        rows.addAll(
                rows(Kind.CITY, n -> ",%s,%s".formatted(MadeUpWorld.regionOf(n).id(), MadeUpWorld.point(n))));
        return rows;
    }

    private List<String> actors() {
        List<String> rows = new ArrayList<>();
        for (String body : List.of("un-security-council", "un-member-states")) {
            rows.add("actor/%s,InternationalBody,%s,,%s".formatted(body, body.replace('-', ' '), SOURCE));
        }
        rows.add("actor/%s,Organisation,Corvée curators,,%s".formatted(MadeUpLaw.CURATORS, SOURCE));
        for (Kind kind : List.of(Kind.NEWSROOM, Kind.GOVERNMENT, Kind.PERSON, Kind.FIRM)) {
            rows.addAll(rows(kind, n -> ""));
        }
        return rows;
    }

    private List<String> events() {
        List<String> rows = new ArrayList<>();
        for (Kind kind : List.of(Kind.DISPATCH, Kind.EVENT, Kind.PROGRAMME, Kind.LEVY)) {
            rows.addAll(rows(kind, n -> ""));
        }
        return rows;
    }

    private static List<String> law() {
        return List.of(
                "%s,SanctionsRegime,UN sanctions on North Korea,,%s,,".formatted(MadeUpLaw.REGIME, SOURCE),
                "resolution/2375,Resolution,Resolution 2375 (2017),,%s,%s,".formatted(SOURCE, MadeUpLaw.REGIME),
                "resolution/2397,Resolution,Resolution 2397 (2017),,%s,%s,".formatted(SOURCE, MadeUpLaw.REGIME),
                "provision/2375-17,Provision,\"Resolution 2375, paragraph 17\",,%s,resolution/2375,".formatted(SOURCE),
                "provision/2397-8,Provision,\"Resolution 2397, paragraph 8\",,%s,resolution/2397,".formatted(SOURCE),
                "obligation/2375-17-no-authorisation,Obligation,to authorise no work,,%s,,provision/2375-17"
                        .formatted(SOURCE),
                "obligation/2397-8-repatriate,Obligation,to send home those who earn,,%s,,provision/2397-8"
                        .formatted(SOURCE));
    }

    private List<String> rows(Kind kind, MoreCells more) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < world.number(kind); i++) {
            rows.add(cells(MadeUpWorld.thing(kind, i)) + more.of(i));
        }
        return rows;
    }

    private static String cells(MadeUpThing thing) {
        return String.join(",", thing.id(), thing.type(), thing.label(), String.join("|", thing.others()), SOURCE);
    }

    private String city(int site) {
        return MadeUpWorld.thing(Kind.CITY, site % world.number(Kind.CITY)).id();
    }

    private static String wholeAndCountry(int cohort) {
        boolean isPart = cohort >= WHOLES && cohort % 3 == 0;
        String whole = isPart
                ? MadeUpWorld.thing(Kind.COHORT, 1 + cohort % (WHOLES - 1)).id()
                : "";
        return ",%s,%s".formatted(whole, cohort % 5 == 4 ? "" : MadeUpWorld.HOME.id());
    }
}
