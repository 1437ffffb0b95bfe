package org.corvee.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The files of a finished build with the size and the checksum that each had, as {@code files.tsv} in its folder.
 *
 * <p>The checksum is CRC-32C (<a href="https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4">RFC 3720, B.4</a>), which
 * notices every flipped byte at the speed of the disk; that a build is the graph it is named after is for its digest to
 * say ({@link StoreCheck#full}).
 *
 * @param stamps by path below the build's folder, with slashes
 */
record BuildFiles(SortedMap<String, Stamp> stamps) {
    static final String NAME = "files.tsv";

    /** TDB2 writes the process that has it open into it. */
    private static final String LOCK = "tdb.lock";

    private static final Pattern LINE = Pattern.compile("([^\\t]+)\\t(\\d{1,18})\\t([0-9a-f]{8})");
    private static final int BUFFER = 1 << 18;

    /**
     * What a file was when the build was finished.
     *
     * @param size in bytes
     * @param crc32c eight hexadecimal digits
     */
    record Stamp(long size, String crc32c) {}

    BuildFiles {
        stamps = new TreeMap<>(stamps);
    }

    /** Notes what the files of a build are. */
    static void write(Path build) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files(build)) {
            text.append(name(build, file))
                    .append('\t')
                    .append(Files.size(file))
                    .append('\t')
                    .append(crc32c(file))
                    .append('\n');
        }
        Files.writeString(build.resolve(NAME), text);
    }

    /**
     * Reads what was noted.
     *
     * @throws NoSuchFileException if nothing was, which is so for builds of older versions
     * @throws DamagedBuild if the note itself is damaged
     */
    static BuildFiles read(Path build) throws IOException {
        Path file = build.resolve(NAME);
        SortedMap<String, Stamp> stamps = new TreeMap<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\n", -1)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                stamps.put(parts.group(1), new Stamp(Long.parseLong(parts.group(2)), parts.group(3)));
            } else if (!line.isEmpty()) {
                throw new DamagedBuild(file, List.of(new DamagedBuild.Damage(NAME, "has an unexpected line")));
            }
        }
        return new BuildFiles(stamps);
    }

    /** Which files are missing or have another size, and which are there that were not. */
    List<DamagedBuild.Damage> sizes(Path build) throws IOException {
        Map<String, Path> there = new TreeMap<>();
        for (Path file : files(build)) {
            there.put(name(build, file), file);
        }
        List<DamagedBuild.Damage> damages = new ArrayList<>();
        for (Map.Entry<String, Stamp> stamp : stamps.entrySet()) {
            Path file = there.remove(stamp.getKey());
            if (file == null) {
                damages.add(new DamagedBuild.Damage(stamp.getKey(), "is missing"));
            } else if (Files.size(file) != stamp.getValue().size()) {
                damages.add(new DamagedBuild.Damage(
                        stamp.getKey(),
                        "has %,d bytes, not %,d"
                                .formatted(Files.size(file), stamp.getValue().size())));
            }
        }
        there.keySet().forEach(name -> damages.add(new DamagedBuild.Damage(name, "is not of the build")));
        return damages;
    }

    /** The same, and which files have other bytes. */
    List<DamagedBuild.Damage> contents(Path build) throws IOException {
        List<DamagedBuild.Damage> damages = sizes(build);
        if (!damages.isEmpty()) {
            return damages;
        }
        for (String name : stamps.keySet()) {
            if (!isAsWritten(build, name)) {
                damages.add(new DamagedBuild.Damage(name, "has changed since it was written"));
            }
        }
        return damages;
    }

    /** Whether one file has the bytes that were noted. */
    boolean isAsWritten(Path build, String name) throws IOException {
        Stamp stamp = stamps.get(name);
        return stamp != null && crc32c(build.resolve(name)).equals(stamp.crc32c());
    }

    /** How many bytes the files have together. */
    long bytes() {
        return stamps.values().stream().mapToLong(Stamp::size).sum();
    }

    /** Every file of a build that is noted, and the note itself. */
    static List<Path> all(Path build) throws IOException {
        return Stream.concat(files(build).stream(), Stream.of(build.resolve(NAME)))
                .toList();
    }

    private static List<Path> files(Path build) throws IOException {
        try (Stream<Path> all = Files.walk(build)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(LOCK))
                    .filter(file -> !file.equals(build.resolve(NAME)))
                    .sorted()
                    .toList();
        }
    }

    static String name(Path build, Path file) {
        return build.relativize(file).toString().replace('\\', '/');
    }

    private static String crc32c(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
            while (channel.read(buffer) >= 0) {
                sum.update(buffer.flip());
                buffer.clear();
            }
        }
        return "%08x".formatted(sum.getValue());
    }
}
