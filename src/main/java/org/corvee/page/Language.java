package org.corvee.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language of the interface; its words, but for English, stand in a file of its code beside {@link Translation}. */
public enum Language {
    ENGLISH("en", "English"),
    KOREAN("ko", "한국어"),
    RUSSIAN("ru", "Русский"),
    CHINESE("zh", "中文");

    private final String code;
    private final String name;

    Language(String code, String name) {
        this.code = code;
        this.name = name;
    }

    /** Its code in HTML and HTTP. */
    public String code() {
        return code;
    }

    /** What its readers call it. */
    public String word() {
        return name;
    }

    /** The start page in it. */
    Link home() {
        return new Link("/?lang=" + code);
    }

    /** The codes of all. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }

    /** The language of a code. */
    public static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The first of these that somebody takes, by the header {@code Accept-Language}; English where that names none. */
    public static Language of(String accepted) {
        return Stream.of(accepted.toLowerCase(Locale.ROOT).split(","))
                .map(LanguageRange::of)
                .filter(range -> range.weight() > 0)
                .sorted(Comparator.comparingDouble((LanguageRange range) -> -range.weight()))
                .flatMap(range -> find(range.primary()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }

    /** One entry of the header: {@code ko-KR;q=0.9}. */
    private record LanguageRange(String primary, double weight) {
        static LanguageRange of(String entry) {
            String[] parts = entry.strip().split(";", 2);
            return new LanguageRange(parts[0].strip().split("-", 2)[0], parts.length == 1 ? 1 : weight(parts[1]));
        }

        private static double weight(String parameter) {
            String written = parameter.strip().replaceFirst("^q\\s*=\\s*", "");
            return written.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(written) : 0;
        }
    }
}
