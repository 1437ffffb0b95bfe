package org.corvee.store;

import java.io.IOException;

/** Takes lines, each as its UTF-8 bytes without the line's end. */
@FunctionalInterface
interface LineSink {
    void line(byte[] line) throws IOException;
}
