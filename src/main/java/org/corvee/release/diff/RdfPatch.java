package org.corvee.release.diff;

import java.io.IOException;

/** A difference as <a href="https://afs.github.io/rdf-patch/">RDF Patch</a>: what is deleted, then what is added. */
public final class RdfPatch {
    private RdfPatch() {}

    /**
     * Writes it as one transaction.
     *
     * @param old the older graph's SHA-256
     * @param young the younger graph's SHA-256
     */
    public static void write(GraphDiff diff, String old, String young, Appendable out) throws IOException {
        out.append("H id <urn:sha256:%s> .\nH prev <urn:sha256:%s> .\nTX .\n".formatted(young, old));
        for (GraphDiff.SubjectChange change : diff.changes()) {
            for (String line : change.removed()) {
                out.append("D ").append(line).append('\n');
            }
        }
        for (GraphDiff.SubjectChange change : diff.changes()) {
            for (String line : change.added()) {
                out.append("A ").append(line).append('\n');
            }
        }
        out.append("TC .\n");
    }
}
