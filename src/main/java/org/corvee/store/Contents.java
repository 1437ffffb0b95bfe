package org.corvee.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.model.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What may lie in a store's folder: only what builds and readers put there, under names of theirs, and no links.
 *
 * <p>A build deletes what older ones made, so whatever else lies there stops it before it touches anything.
 *
 * @param folder the store's
 * @param audience whose store it is to be
 */
record Contents(Path folder, Audience audience) {
    /** Says of a folder that a build made it, and may clear it. */
    static final String MARKER = "corvee.store";

    private static final String MARKED =
            "This folder is a store of Corvée. 'corvee build' makes, replaces and deletes what is in it.\n";

    /** What every marker begins with that is none of a public store. */
    static final String RESTRICTED = "Restricted, ";

    private static final String MARKED_FOR = RESTRICTED
            + "up to TLP:%s. This folder is a store of Corvée. 'corvee build --restricted' makes, replaces and"
            + " deletes what is in it.\n";

    private static final Set<String> TOP = Set.of(
            MARKER,
            "current",
            "current.next",
            "inputs",
            "inputs.next",
            VanishedFile.NAME,
            VanishedFile.NAME + ".next",
            "builds",
            "open",
            "work",
            "read",
            "past",
            "offer",
            "pull",
            "offered",
            "offered.next",
            "followed",
            "followed.next",
            "build.lock");

    private static final Map<String, Pattern> BELOW = Map.of(
            "builds",
            Pattern.compile(
                    "[0-9a-f]{64}(/(build\\.json|files\\.tsv|graph\\.nt\\.gz|db(/.*)?|[a-z]+-\\d+(/[A-Za-z0-9_]+(\\.[A-Za-z]+)?)?))?"),
            "open",
            Pattern.compile("\\d+-\\d+(\\.lock|(/.*)?)"),
            "read",
            Pattern.compile("[0-9a-f]{64}\\.kept(\\.new)?"),
            "past",
            Pattern.compile("[0-9a-f]{64}"),
            "offer",
            Pattern.compile("[0-9a-f]{64}(/(next|[0-9a-f]{64}\\.gz))?"),
            "pull",
            Pattern.compile("[0-9a-f]{64}(/[0-9a-f]{64}\\.(gz|part))?"),
            "work",
            Pattern.compile("(build|graph|dump|derived|damaged|vanished)(/.*)?|load\\.nt\\.gz"));

    /** A store of a build that is current no more, and what lies in it. */
    private static final Pattern PAST = Pattern.compile("past/[0-9a-f]{64}(?=/)");

    /** What TDB2 keeps in a folder of a database. */
    private static final Pattern DATABASE =
            Pattern.compile("tdb\\.lock|Data-\\d{4}(/(tdb\\.lock|[A-Za-z-]+\\.(dat|idn|bpt|obj|bdf|jrnl)))?");

    /** Marks a folder that was checked. */
    void mark() throws IOException {
        Path marker = folder.resolve(MARKER);
        if (!Files.exists(marker)) {
            Files.writeString(marker, marker());
        }
    }

    private String marker() {
        return audience == Audience.PUBLIC ? MARKED : MARKED_FOR.formatted(audience.label());
    }

    /** Refuses a store of another audience, whatever else is in it. */
    private void requireAudience() {
        Path marker = folder.resolve(MARKER);
        try {
            String said = Files.isRegularFile(marker) ? Files.readString(marker) : "";
            boolean isRestricted = said.startsWith(RESTRICTED);
            if (audience == Audience.PUBLIC && isRestricted) {
                throw new StoreException("%s: is restricted; only build, serve and release open it, with --restricted"
                        .formatted(folder));
            }
            if (audience != Audience.PUBLIC && !said.isEmpty() && !said.equals(marker())) {
                throw new StoreException(
                        "%s: is not a store up to TLP:%s; name a folder of restricted stores, or a new one"
                                .formatted(folder, audience.label()));
            }
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read: %s".formatted(marker, e.getMessage()), e);
        }
    }

    /**
     * Refuses a folder that holds at its top what no store holds.
     *
     * @throws StoreException naming the first such thing
     */
    void requireStore() {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new StoreException("%s: is a file, not a store; name a folder".formatted(folder));
        }
        requireAudience();
        refuse(entries(folder, 1).filter(entry -> !TOP.contains(name(entry))).findFirst());
        refuseLinks(entries(folder, 1));
    }

    /**
     * Refuses a folder in which a build would delete what no build made.
     *
     * @throws StoreException naming the first such thing
     */
    void requireOurs() {
        requireStore();
        if (!Files.exists(folder)) {
            return;
        }
        refuse(entries(folder, Integer.MAX_VALUE).filter(this::isForeign).findFirst());
        refuseLinks(entries(folder, Integer.MAX_VALUE));
        boolean isMarked = Files.isRegularFile(folder.resolve(MARKER));
        boolean isOlder = Files.isRegularFile(folder.resolve("current"));
        if (!isMarked && !isOlder) {
            refuse(entries(folder, 1).findFirst());
        }
    }

    private boolean isForeign(Path entry) {
        String name = name(entry);
        int slash = name.indexOf('/');
        if (slash < 0) {
            return !TOP.contains(name);
        }
        Matcher past = PAST.matcher(name);
        if (past.lookingAt()) {
            return new Contents(folder.resolve(past.group()), audience).isForeign(entry);
        }
        Pattern below = BELOW.get(name.substring(0, slash));
        String rest = name.substring(slash + 1);
        if (below == null || !below.matcher(rest).matches()) {
            return true;
        }
        int database = rest.startsWith("load") ? -1 : databaseIn(rest);
        return database >= 0 && !DATABASE.matcher(rest.substring(database)).matches();
    }

    /** Where the part of a name begins that lies in a database; -1 when none does. */
    private static int databaseIn(String rest) {
        int db = rest.indexOf("/db/");
        if (db >= 0) {
            return db + "/db/".length();
        }
        boolean isView = rest.matches("\\d+-\\d+/.*");
        return isView ? rest.indexOf('/') + 1 : -1;
    }

    private void refuse(Optional<Path> foreign) {
        foreign.ifPresent(entry -> {
            throw new StoreException(
                    "%s: is not a store, it holds '%s'; name an empty or a new folder".formatted(folder, name(entry)));
        });
    }

    private void refuseLinks(Stream<Path> entries) {
        entries.filter(Files::isSymbolicLink).findFirst().ifPresent(link -> {
            throw new StoreException("%s: '%s' is a link, and a store holds none; remove it, or name another folder"
                    .formatted(folder, name(link)));
        });
    }

    private String name(Path entry) {
        return folder.relativize(entry).toString().replace('\\', '/');
    }

    /** What is there in the order of the names; what readers and other builds take away meanwhile is not. */
    private Stream<Path> entries(Path top, int depth) {
        List<Path> entries = new ArrayList<>();
        try {
            Files.walkFileTree(top, Set.of(), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                    if (!entered.equals(top)) {
                        entries.add(entered);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    entries.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new StoreException("%s: cannot be listed: %s".formatted(top, e.getMessage()), e);
        }
        return entries.stream().sorted();
    }
}
