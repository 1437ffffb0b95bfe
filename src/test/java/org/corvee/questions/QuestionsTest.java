package org.corvee.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The competency questions: each has its answer here, and another once a wrong fact is planted. */
class QuestionsTest {
    private static Map<String, Question> questions;
    private static Desk desk;

    @TempDir
    private Path copies;

    @BeforeAll
    static void build() throws IOException {
        questions = QuestionFile.all();
        desk = Desk.ofTheProject();
    }

    @Test
    void areFifty() {
        assertEquals(50, questions.size());
    }

    @TestFactory
    Stream<DynamicTest> areAnswered() {
        return questions.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey() + " " + entry.getValue().words(),
                        () -> entry.getValue().checkAt(desk)));
    }

    @TestFactory
    Stream<DynamicTest> noticeAWrongFact() {
        return questions.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey() + " with " + entry.getValue().wrong().planted(),
                        () -> noticesWrongFact(entry.getKey(), entry.getValue())));
    }

    private void noticesWrongFact(String name, Question question) throws IOException {
        Desk misled = Desk.over(planted(copies.resolve(name), question.wrong()));
        assertThrows(AssertionError.class, () -> question.checkAt(misled));
    }

    private static Path planted(Path copy, Question.Wrong wrong) throws IOException {
        copy(Desk.DATA, copy);
        Path file = copy.resolve(wrong.file());
        String text = Files.readString(file);
        assertEquals(2, text.split(Pattern.quote(wrong.says()), -1).length, "occurs once");
        Files.writeString(file, text.replace(wrong.says(), wrong.planted()));
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
