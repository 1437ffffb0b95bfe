package org.corvee.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small folder of data about an invented harbour, and commands run on it.
 *
 * @param folder where it lies
 */
record Harbour(Path folder) {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    /** Writes two documents and their tables into an empty folder. */
    static Harbour in(Path folder) throws IOException {
        Harbour harbour = new Harbour(folder);
        harbour.write(
                "reference/all.csv",
                """
                id,type,label,alt,source
                place/harbour,City,Harbour,Гавань@ru,port-register
                actor/newsletter,NewsOrganisation,Harbour Newsletter,,port-register
                actor/corvee-curators,Organisation,the curators,,port-register
                source/port-register,ReferenceSource,Register of ports,,
                """);
        harbour.document("letter", "");
        harbour.document("note", "");
        return harbour;
    }

    /** Writes a document with one claim, and what else its end says. */
    void document(String id, String more) throws IOException {
        write(
                "documents/" + id + ".yaml",
                """
                id: %1$s
                label: The %1$s
                publisher: newsletter
                published: 2031-03-04
                recorded: 2031-05-01
                marking: clear
                language: [ko, en]
                text: {file: %1$s.txt, sha256: %2$s, length: 1000}
                things:
                  cohort/%1$s-builders: {type: WorkerCohort, label: builders of the %1$s}
                testimonies:
                  narrator: {witness: newsletter}
                  clerk: {witness: {type: UnnamedPerson, described: ferry clerk}, told: newsletter, relayed-by: narrator}
                claims:
                  - passage: [10, 20, %2$s]
                    testimony: narrator
                    modality: asserted
                    says: Some forty builders came on 4 March.
                    statements:
                      - [cohort/%1$s-builders, arrivesIn, place/harbour, 2031-03-04]
                      - [cohort/%1$s-builders, headcount, ~40 persons]
                      - [cohort/%1$s-builders, remark, "They said \\"we\\\\they\\" — 우리는."]
                %3$s"""
                        .formatted(id, DIGEST, more));
    }

    /** A claim of the clerk's about something that nothing else speaks of, different for each hold. */
    static String secret(String marking, int hold) {
        return """
                  - passage: [30, 4%3$d, %1$s]
                    testimony: clerk
                    modality: reported
                    marking: %2$s
                    says: Twelve divers were hidden in hold %3$d.
                    statements:
                      - [cohort/divers, headcount, 1%3$d persons, 2031-03-09]
                """
                .formatted(DIGEST, marking, hold);
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /**
     * What a command answered.
     *
     * @param code its exit code
     * @param out what it printed
     * @param err what it complained
     */
    record Answer(int code, String out, String err) {}

    /** Runs a command. */
    static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Corvee.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Answer(code, out.toString(), err.toString().strip());
    }

    /** Builds the data into a store. */
    Answer build(Path store, String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(
                new String[] {"build", "--data", folder.toString(), "--store", store.toString()}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return run(all);
    }
}
