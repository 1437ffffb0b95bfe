package org.corvee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of others are those that the lock files name, to the byte. */
class VendorLockTest {
    private static final String SHIPPED = "src/main/resources/org/corvee/web/vendor";
    private static final String FOR_TESTS = "src/test/resources/browser";

    @ParameterizedTest
    @ValueSource(strings = {SHIPPED, FOR_TESTS})
    void filesReadAsTheirLockSays(Path shelf) throws IOException {
        List<StaticFiles.VendorLock.VendoredFile> files = lock(shelf).files();
        assertEquals(List.of(), faults(shelf, files));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHIPPED, FOR_TESTS})
    void everyVendoredFileIsLocked(Path shelf) throws IOException {
        Set<String> locked = lock(shelf).files().stream()
                .map(StaticFiles.VendorLock.VendoredFile::place)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> all = Files.walk(shelf)) {
            Set<String> there = all.filter(Files::isRegularFile)
                    .map(file -> shelf.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains("/"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(locked, there);
        }
    }

    @Test
    void seesAChangedFile() {
        String changed = Path.of(SHIPPED).resolve("vendor.lock").toString();
        StaticFiles.VendorLock.VendoredFile wrong = new StaticFiles.VendorLock.VendoredFile(
                new StaticFiles.VendorLock.VendoredPackage("leaflet", "1.9.4", "BSD-2-Clause", "sha512-x"),
                "dist/leaflet.css",
                "0".repeat(64));
        List<String> faults = faults(Path.of(SHIPPED), List.of(wrong));
        assertEquals(1, faults.size(), changed);
        assertTrue(faults.get(0).contains("leaflet-1.9.4/dist/leaflet.css: reads otherwise"), faults.get(0));
    }

    @Test
    void saysWhatALockLacks() {
        IllegalArgumentException headless =
                assertThrows(IllegalArgumentException.class, () -> StaticFiles.VendorLock.read("x.lock", "leaflet\n"));
        assertTrue(String.valueOf(headless.getMessage()).startsWith("x.lock:1: begin with the columns package\t"));
        String head = "package\tversion\tlicence\tfile\tsha256\tintegrity\n";
        IllegalArgumentException shortened = assertThrows(
                IllegalArgumentException.class, () -> StaticFiles.VendorLock.read("x.lock", head + "leaflet\t1.9.4\n"));
        assertEquals(
                "x.lock:2: write package, version, licence, file, SHA-256 and npm integrity, with tabs between",
                shortened.getMessage());
    }

    private static StaticFiles.VendorLock lock(Path shelf) throws IOException {
        Path lock = shelf.resolve("vendor.lock");
        return StaticFiles.VendorLock.read(lock.toString(), Files.readString(lock));
    }

    private static List<String> faults(Path shelf, List<StaticFiles.VendorLock.VendoredFile> files) {
        return files.stream()
                .filter(file -> !sha256(shelf.resolve(file.place())).equals(file.sha256()))
                .map(file -> "%s: reads otherwise than its lock says; src/main/vendor/fetch lays it out anew"
                        .formatted(file.place()))
                .toList();
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            return e.toString();
        }
    }
}
