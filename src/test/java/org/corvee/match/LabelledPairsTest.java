package org.corvee.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.corvee.model.Edtf;
import org.junit.jupiter.api.Test;

/**
 * Hard pairs: how many of those that are one are proposed, and how many that are two. The matcher was made better on {@code
 * pairs.tsv}; whoever wrote {@code held-out.tsv} had not read the matcher, and nothing was made better on it.
 */
class LabelledPairsTest {
    private static final Path FOLDER = Path.of("src/test/resources/match");

    /** A pair with what is true of it. */
    private record Labelled(boolean isOne, String why, Likeness likeness) {
        boolean isProposed() {
            return likeness.score() >= Likeness.PROPOSED;
        }

        boolean isRight() {
            return isOne == isProposed();
        }

        String text() {
            return "%s: %d, %s / %s (%s) %s"
                    .formatted(
                            isOne ? "missed" : "proposed",
                            likeness.score(),
                            likeness.one().names(),
                            likeness.other().names(),
                            why,
                            likeness.features());
        }
    }

    private static List<Labelled> pairs(String file) throws IOException {
        List<Labelled> pairs = new ArrayList<>();
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split("\t", -1);
            Party one = party("one", cells[1], cells[2], cells[3]);
            Party other = party("other", cells[1], cells[4], cells[5]);
            pairs.add(new Labelled(cells[0].equals("same"), cells[6], Proposals.likeness(one, other)));
        }
        return pairs;
    }

    private static Party party(String iri, String kind, String names, String traits) {
        List<Edtf> births = new ArrayList<>();
        Set<String> genders = new TreeSet<>();
        Set<String> countries = new TreeSet<>();
        Set<Code> codes = new LinkedHashSet<>();
        for (String trait : traits.split(" ")) {
            String value = trait.substring(trait.indexOf('=') + 1);
            switch (trait.replaceAll("=.*", "")) {
                case "born" -> births.add(Edtf.parse(value));
                case "sex" -> genders.add(value);
                case "of" -> countries.add(value);
                case "no" -> Code.ofPaper(value).ifPresent(codes::add);
                case "ref" -> Code.ofListing(value).ifPresent(codes::add);
                case "ship" -> Code.ofParty("imoNumber: " + value).ifPresent(codes::add);
                case "" -> {}
                default -> throw new IllegalArgumentException(trait);
            }
        }
        return new Party(
                iri,
                Party.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                List.of(names.split("\\|")),
                new Party.Traits(births, genders, countries, codes),
                Set.of());
    }

    @Test
    void proposesFewThatAreTwoAndMissesFewThatAreOne() throws IOException {
        List<Labelled> pairs = pairs("pairs.tsv");
        assertEquals(200, pairs.size());
        long proposed = pairs.stream().filter(Labelled::isProposed).count();
        long right =
                pairs.stream().filter(pair -> pair.isOne() && pair.isProposed()).count();
        long one = pairs.stream().filter(Labelled::isOne).count();
        String wrong = String.join(
                "\n",
                pairs.stream()
                        .filter(pair -> !pair.isRight())
                        .map(Labelled::text)
                        .toList());
        double precision = (double) right / proposed;
        double recall = (double) right / one;
        assertTrue(
                precision >= 0.99 && recall >= 0.99,
                "precision %.3f, recall %.3f%n%s".formatted(precision, recall, wrong));
    }

    @Test
    void heldOut() throws IOException {
        List<Labelled> pairs = pairs("held-out.tsv");
        long proposed = pairs.stream().filter(Labelled::isProposed).count();
        long right =
                pairs.stream().filter(pair -> pair.isOne() && pair.isProposed()).count();
        long one = pairs.stream().filter(Labelled::isOne).count();
        System.out.printf(
                "precision %.3f (%d/%d) recall %.3f (%d/%d)%n",
                (double) right / proposed, right, proposed, (double) right / one, right, one);
        pairs.stream()
                .filter(p -> !p.isRight())
                .sorted(java.util.Comparator.comparing(p -> p.likeness().score()))
                .forEach(p -> System.out.println(p.text()));
    }
}
