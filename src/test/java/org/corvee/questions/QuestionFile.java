package org.corvee.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads the questions of {@code src/test/resources/questions}, in which every scalar is text. */
final class QuestionFile {
    private static final Path FOLDER = Path.of("src", "test", "resources", "questions");
    private static final LoadSettings TEXT_ONLY =
            LoadSettings.builder().setSchema(new FailsafeSchema()).build();

    private QuestionFile() {}

    /** All questions, by their numbers. */
    static Map<String, Question> all() throws IOException {
        Map<String, Question> questions = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String name = file.getFileName().toString().replace(".yaml", "");
                questions.put(name, question(new Load(TEXT_ONLY).loadFromString(Files.readString(file))));
            }
        }
        return questions;
    }

    private static Question question(Object file) {
        Map<String, Object> keys = map(file);
        return new Question(
                text(keys.get("question")),
                list(keys.get("asks")).stream().map(QuestionFile::ask).toList(),
                texts(keys.get("rests-on")).stream().map(Span::parse).toList(),
                wrong(map(keys.get("wrong"))));
    }

    private static Question.Ask ask(Object written) {
        Map<String, Object> keys = map(written);
        Map<String, String> with = new LinkedHashMap<>();
        map(keys.getOrDefault("with", Map.of())).forEach((name, value) -> with.put(name, text(value)));
        Map<String, List<String>> where = new LinkedHashMap<>();
        map(keys.getOrDefault("where", Map.of())).forEach((column, values) -> where.put(column, texts(values)));
        return new Question.Ask(
                text(keys.get("query")),
                with,
                where,
                "true".equals(keys.get("in-order")),
                texts(keys.get("columns")),
                list(keys.get("rows")).stream().map(QuestionFile::texts).toList());
    }

    private static Question.Wrong wrong(Map<String, Object> keys) {
        return new Question.Wrong(text(keys.get("file")), text(keys.get("says")), text(keys.get("planted")));
    }

    private static Map<String, Object> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> text(entry.getKey()), Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new));
        }
        throw new IllegalArgumentException("'%s' where keys and values should be".formatted(value));
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("'%s' where a list should be".formatted(value));
    }

    private static List<String> texts(Object value) {
        return list(value).stream().map(QuestionFile::text).toList();
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("'%s' where a text should be".formatted(value));
    }
}
