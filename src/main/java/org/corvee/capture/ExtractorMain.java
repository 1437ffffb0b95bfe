package org.corvee.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.corvee.capture.ReceivedFile.Hints;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/** The process that reads a file: its bytes come in, one line of JSON goes out. {@link BoundedExtractor} starts it. */
public final class ExtractorMain {
    static final String ARTICLE = "article";

    private ExtractorMain() {}

    /** The file's name, its address, its encoding, and whether the article alone is wanted; what is not known is empty. */
    public static void main(String[] args) throws IOException {
        InputStream in = System.in;
        OutputStream out = System.out;
        out.write(answer(args, in.readAllBytes()).getBytes(StandardCharsets.UTF_8));
        out.flush();
        System.exit(0);
    }

    private static String answer(String[] args, byte[] bytes) {
        try {
            Hints hints = new Hints(known(args[1]), known(args[2]), args[3].equals(ARTICLE));
            return ExtractionJson.of(Extractor.extract(new ReceivedFile(args[0], bytes, hints)));
        } catch (Unreadable e) {
            return ExtractionJson.of(e);
        } catch (StackOverflowError e) {
            return ExtractionJson.of(new Unreadable("the file nests too deep", "save it again, as another format"));
        }
    }

    private static @Nullable String known(String word) {
        return word.isEmpty() ? null : word;
    }
}
