package org.corvee.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Copies files and leaves out what was never written: TDB2 reserves far more of the disk than it fills. */
final class SparseCopy {
    private static final int BLOCK = 1 << 16;

    private SparseCopy() {}

    /** Makes a file that reads the same as another. */
    static void of(Path copy, Path original) throws IOException {
        try (FileChannel from = FileChannel.open(original, StandardOpenOption.READ);
                RandomAccessFile to = new RandomAccessFile(copy.toFile(), "rw")) {
            to.setLength(from.size());
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            for (long at = 0; at < from.size(); at += block.limit()) {
                from.read(block.clear(), at);
                if (holdsSomething(block.flip())) {
                    write(block, to.getChannel(), at);
                }
            }
        }
    }

    private static boolean holdsSomething(ByteBuffer block) {
        for (int i = 0; i < block.limit(); i++) {
            if (block.get(i) != 0) {
                return true;
            }
        }
        return false;
    }

    private static void write(ByteBuffer block, FileChannel to, long at) throws IOException {
        while (block.hasRemaining()) {
            to.write(block, at + block.position());
        }
    }
}
