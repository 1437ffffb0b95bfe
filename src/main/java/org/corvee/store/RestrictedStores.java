package org.corvee.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.model.Audience;

/**
 * A folder of stores, one for each {@link Audience} that reads more than anybody may.
 *
 * <p>Each is built from the claims that its audience may read and from no others, so that nothing stricter is there for a
 * query to reach. The folder is open to its owner alone, and lies in no public store.
 *
 * <pre>
 * DIR/corvee.store         says that the folder is restricted
 * DIR/digest.key           the key of all digests and of the ids of marked claims
 * DIR/tokens.json          who may read, see {@code corvee token}
 * DIR/reads.jsonl          who has read what
 * DIR/green/ DIR/amber/    a {@link Store} for readers up to that marking
 * DIR/amber-strict/ DIR/red/
 * </pre>
 *
 * @param folder may be missing yet
 */
public record RestrictedStores(Path folder) {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final int KEY_BYTES = 32;
    private static final String MARKED = Contents.RESTRICTED
            + "all of it. This folder holds stores of Corvée that 'corvee build --restricted' makes; 'corvee serve"
            + " --restricted' serves them.\n";

    public RestrictedStores {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The store of an audience. */
    public Store store(Audience audience) {
        return new Store(folder.resolve(audience.ceiling().word()), audience);
    }

    /** Who may read. */
    public Path tokens() {
        return folder.resolve("tokens.json");
    }

    /** Who has read what. */
    public Path reads() {
        return folder.resolve("reads.jsonl");
    }

    /**
     * Makes the folder, if it is not there, and closes it to all but its owner.
     *
     * @throws StoreException if it is something else, or lies in a store
     */
    public void prepare() {
        requireOutsideStores();
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
            } else if (!isOurs() && !isEmpty()) {
                throw new StoreException(
                        "%s: is not a folder of restricted stores; name an empty or a new folder".formatted(folder));
            }
            Files.setPosixFilePermissions(folder, OWNER);
            if (!isOurs()) {
                Files.writeString(folder.resolve(Contents.MARKER), MARKED);
            }
        } catch (UnsupportedOperationException e) {
            throw new StoreException(
                    "%s: this file system cannot close a folder to others; name one on another".formatted(folder), e);
        } catch (IOException e) {
            throw new StoreException("%s: %s".formatted(folder, Disk.DiskRefusal.words(e)), e);
        }
    }

    /**
     * Makes sure that the folder is there, is ours, and is closed to all but its owner.
     *
     * @throws StoreException if it is not
     */
    public void require() {
        if (!isOurs()) {
            throw new StoreException(
                    "%s: there are no restricted stores here; run 'corvee build --restricted'".formatted(folder));
        }
        requireOutsideStores();
        try {
            if (!OWNER.containsAll(Files.getPosixFilePermissions(folder))) {
                throw new StoreException(
                        "%s: others than its owner may open it; run 'chmod 700' on it".formatted(folder));
            }
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private boolean isOurs() {
        try {
            Path marker = folder.resolve(Contents.MARKER);
            return Files.isRegularFile(marker) && Files.readString(marker).equals(MARKED);
        } catch (IOException e) {
            throw new StoreException("%s: cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /**
     * Makes sure that the folder lies in no store: a public one is copied to other machines as it is.
     *
     * @throws StoreException if it does
     */
    public void requireOutsideStores() {
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (Files.isRegularFile(above.resolve(Contents.MARKER))) {
                throw new StoreException(
                        "%s: lies in the store %s; name a folder outside of it".formatted(folder, above));
            }
        }
    }

    /** The key of digests; made when it is first asked for. */
    public byte[] key() {
        Path file = folder.resolve("digest.key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                createPrivate(file);
                Files.write(file, key);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new StoreException("%s: holds %d bytes, and a key has %d; restore it, or delete it and build anew"
                        .formatted(file, key.length, KEY_BYTES));
            }
            return key;
        } catch (IOException e) {
            throw new StoreException("%s: %s".formatted(file, Disk.DiskRefusal.words(e)), e);
        }
    }

    /** Makes an empty file that its owner alone may read. */
    public static void createPrivate(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
    }
}
