package org.corvee.web.restricted;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.corvee.model.Audience;
import org.corvee.model.Json;
import org.corvee.model.Unreadable;
import org.corvee.model.WholeFile;
import org.corvee.store.RestrictedStores;

/**
 * The file of all tokens, open to its owner alone; it holds their slow hashes and never a token.
 *
 * @param file may be missing yet
 */
public record TokenFile(Path file) {
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    /**
     * A token that was made now.
     *
     * @param kept what the file knows of it
     * @param text what the reader gets, once
     */
    public record NewToken(ReaderToken kept, String text) {}

    /**
     * All tokens, in the order in which they were made.
     *
     * @throws Unreadable when the file is none of tokens
     */
    public List<ReaderToken> all() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            List<ReaderToken> tokens = new ArrayList<>();
            for (JsonElement one :
                    JsonParser.parseString(Files.readString(file)).getAsJsonArray()) {
                tokens.add(token(one.getAsJsonObject()));
            }
            return tokens;
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | DateTimeException
                | IllegalArgumentException damaged) {
            throw new Unreadable(
                    "%s: is no file of tokens".formatted(file), "restore it, or delete it and make new tokens");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a token, and notes it. */
    public NewToken add(String name, Audience audience, LocalDate expires) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        String text = HexFormat.of().formatHex(id)
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ReaderToken made =
                new ReaderToken(HexFormat.of().formatHex(id), name, audience, expires, SlowHash.of(text), null);
        List<ReaderToken> tokens = new ArrayList<>(all());
        tokens.add(made);
        write(tokens);
        return new NewToken(made, text);
    }

    /** Takes a token back; empty when there is none of that id, or it was taken back before. */
    public Optional<ReaderToken> revoke(String id, LocalDate day) throws IOException {
        List<ReaderToken> tokens = new ArrayList<>(all());
        for (int i = 0; i < tokens.size(); i++) {
            ReaderToken token = tokens.get(i);
            if (token.id().equals(id) && token.revoked() == null) {
                tokens.set(i, token.revokedOn(day));
                write(tokens);
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    private void write(List<ReaderToken> tokens) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        RestrictedStores.createPrivate(next);
        JsonArray all = new JsonArray();
        tokens.stream().map(TokenFile::json).forEach(all::add);
        WholeFile.write(file, next, Json.indented(all).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject json(ReaderToken token) {
        JsonObject json = Json.object(
                "id", token.id(),
                "name", token.name(),
                "ceiling", token.audience().label(),
                "expires", token.expires().toString());
        json.addProperty("iterations", token.secret().iterations());
        json.addProperty("salt", token.secret().salt());
        json.addProperty("hash", token.secret().hash());
        if (token.revoked() != null) {
            json.addProperty("revoked", token.revoked().toString());
        }
        return json;
    }

    private static ReaderToken token(JsonObject json) {
        JsonElement revoked = json.get("revoked");
        return new ReaderToken(
                json.get("id").getAsString(),
                json.get("name").getAsString(),
                Audience.restrictedUpTo(json.get("ceiling").getAsString()),
                LocalDate.parse(json.get("expires").getAsString()),
                new SlowHash(
                        json.get("iterations").getAsInt(),
                        json.get("salt").getAsString(),
                        json.get("hash").getAsString()),
                revoked == null ? null : LocalDate.parse(revoked.getAsString()));
    }
}
