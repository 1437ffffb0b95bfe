package org.corvee.page.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether voices can be told apart, as the stylesheet draws them. */
class VoiceMarksTest {
    /** What the eye without one kind of cones makes of linear red, green and blue (Machado, Oliveira and Fernandes 2009). */
    private static final List<double[][]> EYES = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    /** Colours nearer to each other than this, in CIELAB, are taken for one when they are as thin as a line. */
    private static final double ALIKE = 12;

    @Test
    void givesThirtyTwoVoicesALookEach() {
        assertEquals(
                32,
                IntStream.range(0, 32)
                        .mapToObj(VoiceMarks.Mark::of)
                        .map(VoiceMarks.Mark::look)
                        .distinct()
                        .count());
        assertEquals("voice-8 line-double", VoiceMarks.Mark.of(7).look());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void givesColoursThatSomeTakeForOneDifferentLines(int scheme) throws IOException {
        List<double[]> colours = colours("voice-\\d", scheme);
        assertEquals(VoiceMarks.Mark.COLOURS, colours.size());
        for (double[][] eye : EYES) {
            for (int one = 0; one < colours.size(); one++) {
                for (int other = 0; other < one; other++) {
                    double apart = distance(seen(eye, colours.get(one)), seen(eye, colours.get(other)));
                    assertTrue(
                            apart > ALIKE
                                    || VoiceMarks.Mark.of(one).line()
                                            != VoiceMarks.Mark.of(other).line(),
                            "voice-%d and voice-%d are %.1f apart".formatted(one + 1, other + 1, apart));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void drawsLettersThatCanBeRead(int scheme) throws IOException {
        double paper = luminance(colours("paper", scheme).get(0));
        double panel = luminance(colours("panel", scheme).get(0));
        for (double[] voice : colours("voice-\\d", scheme)) {
            assertTrue(contrast(luminance(voice), paper) >= 4.5, "a letter on its colour");
            assertTrue(contrast(luminance(voice), panel) >= 4.5, "a letter within its edge");
        }
    }

    /** The colours of the stylesheet by their names, as linear red, green and blue. */
    private static List<double[]> colours(String name, int scheme) throws IOException {
        return Pattern.compile("--" + name + ": light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)")
                .matcher(Files.readString(Path.of("src/main/resources/style.css")))
                .results()
                .map(found -> linear(Integer.parseInt(found.group(1 + scheme), 16)))
                .toList();
    }

    private static double[] linear(int rgb) {
        return IntStream.of(rgb >> 16, rgb >> 8 & 255, rgb & 255)
                .mapToDouble(value -> value / 255.0)
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double[] seen(double[][] eye, double[] colour) {
        return Stream.of(eye)
                .mapToDouble(row -> row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])
                .map(value -> Math.min(1, Math.max(0, value)))
                .toArray();
    }

    private static double luminance(double[] colour) {
        return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum());
    }

    private static double[] lab(double[] colour) {
        double x = cube((0.4124 * colour[0] + 0.3576 * colour[1] + 0.1805 * colour[2]) / 0.9505);
        double y = cube(luminance(colour));
        double z = cube((0.0193 * colour[0] + 0.1192 * colour[1] + 0.9505 * colour[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116.0;
    }
}
