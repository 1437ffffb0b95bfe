package org.corvee.query;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An output that looks at the clock before it takes more: what writes an answer down takes no look at it. */
final class TimedOutput extends FilterOutputStream {
    private final Runnable clock;

    /**
     * @param clock throws what ends the writing when the time is up
     */
    TimedOutput(OutputStream out, Runnable clock) {
        super(out);
        this.clock = clock;
    }

    @Override
    public void write(int one) throws IOException {
        clock.run();
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        clock.run();
        out.write(bytes, from, length);
    }
}
