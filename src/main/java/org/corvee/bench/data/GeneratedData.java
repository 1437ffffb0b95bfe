package org.corvee.bench.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.corvee.bench.data.MadeUpDocuments.Share;
import org.jspecify.annotations.Nullable;

/**
 * A folder of made-up data with the skew of real ones, the same bytes for the same number of claims.
 *
 * <p>A tenth of the claims name one place, and a fifth are one voice's. Of one cohort there are up to 5,000, and one document
 * makes up to 2,000. A quarter have no date. They repeat and contradict each other, some are denied, planned or withdrawn,
 * and things have names in nine scripts.
 *
 * @param claims how many
 */
public record GeneratedData(int claims) {
    /** The fewest claims that have room for the skew. */
    public static final int LEAST = 200;

    /** The id of a document that has a file of its own. */
    public static final String YAML_DOCUMENT = MadeUpDocuments.id(GeneratedData.BUSY_DOCUMENT);

    private static final int MOST_IN_DOCUMENT = 2_000;
    private static final int BUSY_DOCUMENT = 1;
    private static final int DOCUMENTS_PER_FILE = 250;
    private static final int YAML_STEP = 50;

    public GeneratedData {
        if (claims < LEAST) {
            throw new IllegalArgumentException("%,d claims are too few; make %,d or more".formatted(claims, LEAST));
        }
    }

    /**
     * What most is claimed of, by ids such as {@code place/wasu-city-0}; the same at every size.
     *
     * @param place named by a tenth of all claims
     * @param cohort of which up to 5,000 claims speak
     * @param voice which makes a fifth of them
     * @param document with up to 2,000 claims
     * @param quietDocument one that is as long as most
     * @param word with which the names of the voice begin
     */
    public record Busiest(
            String place, String cohort, String voice, String document, String quietDocument, String word) {
        public String documentSlug() {
            return document.substring(document.indexOf('/') + 1);
        }
    }

    public static Busiest busiest() {
        MadeUpThing voice = MadeUpWorld.thing(MadeUpWorld.Kind.NEWSROOM, MadeUpWorld.BUSY_VOICE);
        return new Busiest(
                MadeUpWorld.thing(MadeUpWorld.Kind.CITY, MadeUpWorld.BUSY_PLACE).id(),
                MadeUpWorld.thing(MadeUpWorld.Kind.COHORT, MadeUpWorld.BUSY_COHORT)
                        .id(),
                voice.id(),
                "document/" + MadeUpDocuments.id(BUSY_DOCUMENT),
                "document/" + MadeUpDocuments.id(BUSY_DOCUMENT + 1),
                voice.label().substring(0, voice.label().indexOf(' ')));
    }

    /**
     * Writes the data.
     *
     * @param folder what {@code corvee build --data} takes
     * @param texts takes the documents' texts, if they are wanted
     * @param progress hears how many claims are written
     */
    public void into(Path folder, @Nullable Path texts, IntConsumer progress) throws IOException {
        MadeUpWorld world = new MadeUpWorld(claims);
        new ReferenceTables(world).into(folder.resolve("reference"));
        Path documents = Files.createDirectories(folder.resolve("documents"));
        if (texts != null) {
            Files.createDirectories(texts);
        }
        DocumentRecord law = MadeUpLaw.document();
        yaml(documents, law);
        text(texts, law);
        documents(documents, texts, progress, new MadeUpDocuments(world, claims - MadeUpLaw.claims()));
    }

    private static void documents(Path folder, @Nullable Path texts, IntConsumer progress, MadeUpDocuments made)
            throws IOException {
        int first = 0;
        int number = 0;
        while (first < made.all()) {
            String name = String.format(Locale.ROOT, "many-%04d.jsonl", number / DOCUMENTS_PER_FILE);
            try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve(name))) {
                do {
                    Share share = new Share(number, first, Math.min(size(number, made.all()), made.all() - first));
                    DocumentRecord document = made.document(share);
                    if (number % YAML_STEP == BUSY_DOCUMENT) {
                        yaml(folder, document);
                    } else {
                        lines.write(document.line());
                    }
                    text(texts, document);
                    first += share.claims();
                    number++;
                    progress.accept(MadeUpLaw.claims() + first);
                } while (first < made.all() && number % DOCUMENTS_PER_FILE != 0);
            }
        }
    }

    private static int size(int document, int all) {
        if (document == BUSY_DOCUMENT) {
            return Math.min(MOST_IN_DOCUMENT, all / 20);
        }
        SeededNumbers numbers = new SeededNumbers(document);
        return 8 + numbers.below(20) + numbers.below(numbers.oneIn(4) ? 150 : 30);
    }

    private static void yaml(Path folder, DocumentRecord document) throws IOException {
        Files.writeString(folder.resolve(document.id() + ".yaml"), document.yaml());
    }

    private static void text(@Nullable Path texts, DocumentRecord document) throws IOException {
        if (texts != null) {
            Files.write(texts.resolve(document.id() + ".txt"), document.text().utf8());
        }
    }
}
