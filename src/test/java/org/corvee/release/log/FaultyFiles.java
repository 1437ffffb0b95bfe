package org.corvee.release.log;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The usual files, but from the nth step of writing on the disk is full, or the process is killed. */
public final class FaultyFiles extends FileSystem {
    private static final FileSystem USUAL = FileSystems.getDefault();

    /** What happens at the step. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** What needs room is refused; what gives room back is done. */
        FULL,
        /** Nothing at all is done any more, not even what would clear up. */
        KILLED
    }

    /** A process that does nothing any more; no {@code catch} of an exception goes on after it. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Fault fault;
    private final int at;
    private final List<String> steps = new ArrayList<>();
    private final FileSystemProvider provider = new FaultyProvider();

    /**
     * @param at the first step that the fault meets, from 0
     */
    public FaultyFiles(Fault fault, int at) {
        this.fault = fault;
        this.at = at;
    }

    /** A file whose steps are counted. */
    public Path of(Path file) {
        InvocationHandler path = (proxy, method, arguments) -> called(file, method, arguments);
        return (Path) Proxy.newProxyInstance(FaultyFiles.class.getClassLoader(), new Class<?>[] {Path.class}, path);
    }

    /** What was done so far, such as {@code write entries/00000001.new}, the step at which it failed included. */
    public List<String> steps() {
        return List.copyOf(steps);
    }

    private @Nullable Object called(Path file, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "getFileSystem":
                return this;
            case "iterator":
                List<Path> names = new ArrayList<>();
                file.forEach(name -> names.add(of(name)));
                return names.iterator();
            case "equals":
                return arguments != null && arguments[0] instanceof Path other && file.equals(usual(other));
            default:
                Object[] plain = arguments == null ? new Object[0] : arguments.clone();
                for (int i = 0; i < plain.length; i++) {
                    plain[i] = plain[i] instanceof Path other ? usual(other) : plain[i];
                }
                try {
                    Object result = method.invoke(file, plain);
                    return result instanceof Path made ? of(made) : result;
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
        }
    }

    private static Path usual(Path path) {
        return USUAL.getPath(path.toString());
    }

    /** Looks whether the process is still there. */
    private void live() {
        if (fault == Fault.KILLED && steps.size() > at) {
            throw new Killed();
        }
    }

    /** Takes a step of writing. */
    private void step(String what, Path file, boolean needsRoom) throws IOException {
        live();
        steps.add(what + " " + file.getFileName());
        live();
        if (fault == Fault.FULL && needsRoom && steps.size() > at) {
            throw new FileSystemException(file.toString(), null, "No space left on device");
        }
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return USUAL.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return USUAL.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return USUAL.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return USUAL.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return of(USUAL.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        return path -> USUAL.getPathMatcher(pattern).matches(usual(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return USUAL.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return USUAL.newWatchService();
    }

    /** Hands on each call, and counts those that write. */
    private final class FaultyProvider extends FileSystemProvider {
        private final FileSystemProvider usual = USUAL.provider();

        @Override
        public String getScheme() {
            return "faulty";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return FaultyFiles.this;
        }

        @Override
        public Path getPath(URI uri) {
            return of(usual.getPath(uri));
        }

        private void open(Path file, Set<? extends OpenOption> options) throws IOException {
            live();
            if (options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND)) {
                step("open", file, !Files.exists(usual(file)));
            }
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            open(file, options);
            return new FaultyChannel(usual.newByteChannel(usual(file), options, attributes), file);
        }

        @Override
        public FileChannel newFileChannel(Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            open(file, options);
            return usual.newFileChannel(usual(file), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            live();
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> all = usual.newDirectoryStream(usual(folder), path -> filter.accept(of(path)))) {
                all.forEach(path -> entries.add(of(path)));
            }
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    return entries.iterator();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            step("mkdir", folder, true);
            usual.createDirectory(usual(folder), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            live();
            if (Files.exists(usual(path))) {
                step("delete", path, false);
            }
            usual.delete(usual(path));
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) throws IOException {
            step("copy", to, true);
            usual.copy(usual(from), usual(to), options);
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            step("rename", to, false);
            usual.move(usual(from), usual(to), options);
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            return usual.isSameFile(usual(one), usual(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return usual.isHidden(usual(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return usual.getFileStore(usual(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            live();
            usual.checkAccess(usual(path), modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return usual.getFileAttributeView(usual(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            live();
            return usual.readAttributes(usual(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            live();
            return usual.readAttributes(usual(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            step("set", path, false);
            usual.setAttribute(usual(path), attribute, value, options);
        }
    }

    /** A file that is written in steps; the one at which the fault comes writes half. */
    private final class FaultyChannel implements SeekableByteChannel {
        private final SeekableByteChannel usual;
        private final Path file;

        FaultyChannel(SeekableByteChannel usual, Path file) {
            this.usual = usual;
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (fault != Fault.NONE && steps.size() == at) {
                usual.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
            }
            step("write", file, true);
            return usual.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            live();
            return usual.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return usual.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            usual.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return usual.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            live();
            usual.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return usual.isOpen();
        }

        @Override
        public void close() throws IOException {
            usual.close();
        }
    }
}
