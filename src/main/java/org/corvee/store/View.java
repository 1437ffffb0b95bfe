package org.corvee.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * One reader's own names for the files of a build's database.
 *
 * <p>TDB2 lets one process open a folder, and once; a build is immutable, so each reader gets a folder of hard links
 * instead. Links also keep the bytes when the build itself is deleted under its readers. A reader who may not write the
 * store, or whose disk refuses links, gets a copy among the temporary files, for TDB2 opens nothing that it may not write.
 *
 * @param folder a folder that TDB2 can open
 * @param alive its lock file, held as long as the view is used
 */
record View(Path folder, FileChannel alive) implements AutoCloseable {
    private static final AtomicLong NEXT = new AtomicLong();

    /** The views of this process: opening a lock file of ours a second time would drop the lock. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    /** Links or copies the database of a build; an {@link UncheckedIOException} says that it is gone or cannot be. */
    static View of(Path database, Path views) {
        try {
            return linked(database, views);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(e);
        } catch (FileSystemException | UnsupportedOperationException noLinksHere) {
            return copied(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static View linked(Path database, Path views) throws IOException {
        Files.createDirectories(views);
        return filled(database, views, (link, file) -> Files.createLink(link, file));
    }

    private static View copied(Path database) {
        try {
            TemporaryViews.sweep();
            return filled(database, TemporaryViews.create(), SparseCopy::of);
        } catch (AccessDeniedException e) {
            throw Disk.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static View filled(Path database, Path views, Filling filling) throws IOException {
        Path folder = views.resolve("%d-%d".formatted(ProcessHandle.current().pid(), NEXT.incrementAndGet()));
        HERE.add(folder);
        try {
            View view = new View(
                    folder, FileChannel.open(lockOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            view.fill(database, filling);
            return view;
        } catch (IOException e) {
            HERE.remove(folder);
            throw e;
        }
    }

    /** Makes a file of a view out of a file of the database. */
    private interface Filling {
        void make(Path made, Path file) throws IOException;
    }

    private void fill(Path database, Filling filling) throws IOException {
        try {
            // Whoever sweeps may have taken the lock file away before it was locked.
            if (alive.tryLock() == null || !Files.exists(lockOf(folder))) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            Disk.clear(folder);
            for (Path file : files(database)) {
                Path made = folder.resolve(database.relativize(file));
                Files.createDirectories(made.getParent());
                filling.make(made, file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            close();
            throw e;
        }
    }

    private static List<Path> files(Path database) throws IOException {
        try (Stream<Path> all = Files.walk(database)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("tdb.lock"))
                    .toList();
        }
    }

    /** Forgets the views of readers that died without a word. */
    static void sweep(Path views) throws IOException {
        if (!Files.isDirectory(views)) {
            return;
        }
        try (Stream<Path> all = Files.list(views)) {
            List<Path> folders = all.filter(path -> Files.isDirectory(path) || isLock(path))
                    .map(View::folderOf)
                    .distinct()
                    .filter(folder -> !HERE.contains(folder))
                    .toList();
            for (Path folder : folders) {
                sweepOne(folder);
            }
        }
    }

    private static void sweepOne(Path folder) throws IOException {
        try (FileChannel alive =
                FileChannel.open(lockOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (alive.tryLock() != null) {
                Disk.clear(folder);
                Files.deleteIfExists(lockOf(folder));
            }
        }
    }

    private static boolean isLock(Path file) {
        return file.getFileName().toString().matches("[0-9]+-[0-9]+\\.lock");
    }

    /** The folder of a view, or of its lock file. */
    private static Path folderOf(Path path) {
        return path.resolveSibling(path.getFileName().toString().replaceFirst("\\.lock$", ""));
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    @Override
    public void close() {
        try {
            Disk.clear(folder);
            Files.deleteIfExists(lockOf(folder));
            alive.close();
            TemporaryViews.forget(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HERE.remove(folder);
        }
    }

    /** Copies files and leaves out what was never written: TDB2 reserves far more of the disk than it fills. */
    static final class SparseCopy {
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

        /**
         * Makes a file of what is read.
         *
         * @param length which it has to have
         * @throws EOFException if there is less
         */
        static void of(Path copy, InputStream from, long length) throws IOException {
            try (RandomAccessFile to = new RandomAccessFile(copy.toFile(), "rw")) {
                to.setLength(length);
                byte[] block = new byte[BLOCK];
                for (long at = 0; at < length; at += BLOCK) {
                    int size = (int) Math.min(BLOCK, length - at);
                    if (from.readNBytes(block, 0, size) < size) {
                        throw new EOFException();
                    }
                    ByteBuffer read = ByteBuffer.wrap(block, 0, size);
                    if (holdsSomething(read)) {
                        write(read, to.getChannel(), at);
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
}
