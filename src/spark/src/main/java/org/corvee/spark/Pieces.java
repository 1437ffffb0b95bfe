package org.corvee.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * The files of some data on any file system that Hadoop knows, in pieces that are read one by one.
 *
 * @param tables the pieces of reference tables, in the order of their names
 * @param parts of documents and lists, in that order, each for one reader
 * @param texts the addresses of the documents' texts by their names
 */
record Pieces(List<Piece> tables, List<ArrayList<Piece>> parts, Map<String, String> texts) {
    /** What one reader takes at a time; it gives some thirty times as many bytes of lines. */
    private static final long BYTES = 2_000_000;

    private static final Pattern CONTINUES = Pattern.compile("continues\"?\\s*:");
    private static final Pattern TEXT = Pattern.compile("[^\\s\"':,{}\\[\\]/]+\\.txt");

    /**
     * A file, or some lines of one.
     *
     * @param address of the file
     * @param name of the file for a reader
     * @param line the number of the first line
     */
    record Piece(String address, String name, long offset, long length, int line) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /**
     * Lists the files of a folder of data, as the program does that builds alone.
     *
     * @param data the folder's address
     * @param shown the folder for a reader
     * @param moreTexts a folder of texts, or nothing
     */
    static Pieces of(String data, String shown, String moreTexts, Configuration settings) throws IOException {
        List<Piece> tables = new ArrayList<>();
        List<Piece> documents = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        if (!moreTexts.isEmpty()) {
            files(moreTexts, settings).forEach(file -> texts.put(file.getPath().getName(), address(file)));
        }
        for (String folder : List.of("reference", "documents", "lists")) {
            for (FileStatus file : files(data + "/" + folder, settings)) {
                String name = file.getPath().getName();
                if (name.endsWith(".txt")) {
                    texts.put(name, address(file));
                } else if (!name.endsWith(".draft")) {
                    Piece whole = new Piece(address(file), shown + "/" + folder + "/" + name, 0, file.getLen(), 1);
                    (name.endsWith(".csv") ? tables : documents).add(whole);
                }
            }
        }
        return new Pieces(tables, parts(documents, settings), texts);
    }

    private static String address(FileStatus file) {
        return file.getPath().toUri().toString();
    }

    private static List<FileStatus> files(String folder, Configuration settings) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder);
        FileSystem files = path.getFileSystem(settings);
        if (!files.exists(path)) {
            return List.of();
        }
        return Stream.of(files.listStatus(path))
                .filter(file -> !file.getPath().getName().startsWith("."))
                .sorted(Comparator.comparing(file -> file.getPath().getName()))
                .toList();
    }

    /** Small files go together; a large one of lines is cut where a document begins. */
    private static List<ArrayList<Piece>> parts(List<Piece> documents, Configuration settings) throws IOException {
        List<ArrayList<Piece>> parts = new ArrayList<>();
        ArrayList<Piece> part = new ArrayList<>();
        long bytes = 0;
        for (Piece whole : documents) {
            for (Piece piece : whole.name().endsWith(".jsonl") ? cut(whole, settings) : List.of(whole)) {
                if (bytes + piece.length() > BYTES && !part.isEmpty()) {
                    parts.add(part);
                    part = new ArrayList<>();
                    bytes = 0;
                }
                part.add(piece);
                bytes += piece.length();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** A record that continues the one before stays with it; a line that merely speaks of such a key does so as well. */
    private static List<Piece> cut(Piece whole, Configuration settings) throws IOException {
        if (whole.length() <= BYTES) {
            return List.of(whole);
        }
        List<Piece> pieces = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(open(whole, settings), 1 << 16)) {
            long begin = 0;
            int beginLine = 1;
            long at = 0;
            int line = 1;
            java.io.ByteArrayOutputStream text = new java.io.ByteArrayOutputStream();
            for (int read = in.read(); read >= 0; read = in.read()) {
                text.write(read);
                if (read == '\n') {
                    boolean begins = at - begin >= BYTES
                            && !CONTINUES.matcher(text.toString(StandardCharsets.UTF_8)).find();
                    if (begins) {
                        pieces.add(new Piece(whole.address(), whole.name(), begin, at - begin, beginLine));
                        begin = at;
                        beginLine = line;
                    }
                    at += text.size();
                    line++;
                    text.reset();
                }
            }
            pieces.add(new Piece(whole.address(), whole.name(), begin, whole.length() - begin, beginLine));
        }
        return pieces;
    }

    private static FSDataInputStream open(Piece piece, Configuration settings) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(piece.address());
        FSDataInputStream in = path.getFileSystem(settings).open(path);
        in.seek(piece.offset());
        return in;
    }

    /** Copies of pieces on this machine, as long as they are read. */
    static final class Copies implements AutoCloseable {
        private final Path folder;
        private final List<String[]> copies = new ArrayList<>();

        private Copies(Path folder) {
            this.folder = folder;
        }

        /** Copies pieces, and of the texts those that they name. */
        static Copies of(List<Piece> pieces, Map<String, String> texts, Configuration settings) {
            try {
                Copies made = new Copies(Files.createTempDirectory("corvee-part"));
                Files.createDirectories(made.texts());
                for (Piece piece : pieces) {
                    made.copy(piece, texts, settings);
                }
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Each copy's path, the name of its file, and the number of its first line. */
        List<String[]> copies() {
            return copies;
        }

        /** The folder of the texts. */
        Path texts() {
            return folder.resolve("texts");
        }

        private void copy(Piece piece, Map<String, String> texts, Configuration settings) throws IOException {
            String[] names = piece.name().split("/");
            Path copy = folder.resolve(names[names.length - 2]).resolve(names[names.length - 1]);
            Files.createDirectories(copy.getParent());
            byte[] bytes = new byte[Math.toIntExact(piece.length())];
            try (FSDataInputStream in = open(piece, settings)) {
                in.readFully(bytes);
            }
            Files.write(copy, bytes);
            copies.add(new String[] {copy.toString(), piece.name(), Integer.toString(piece.line())});
            if (!texts.isEmpty()) {
                Matcher named = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
                while (named.find()) {
                    text(named.group(), texts, settings);
                }
            }
        }

        private void text(String name, Map<String, String> texts, Configuration settings) throws IOException {
            String address = texts.get(name);
            Path copy = texts().resolve(name);
            if (address != null && !Files.exists(copy)) {
                org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(address);
                try (InputStream in = path.getFileSystem(settings).open(path);
                        OutputStream out = Files.newOutputStream(copy)) {
                    in.transferTo(out);
                }
            }
        }

        @Override
        public void close() {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
