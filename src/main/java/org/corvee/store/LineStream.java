package org.corvee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;

/** Gives triples as their lines. */
final class LineStream extends StreamRDFBase {
    private final LineSink lines;

    LineStream(LineSink lines) {
        this.lines = lines;
    }

    @Override
    public void triple(Triple triple) {
        try {
            lines.line(CanonicalLine.of(triple));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes lines, each as its UTF-8 bytes without the line's end. */
    @FunctionalInterface
    interface LineSink {
        void line(byte[] line) throws IOException;
    }
}
