import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Asks a SPARQL endpoint the questions of a folder and prints a line for each: peer, question, rows, the first answer's
 * milliseconds, the warm median's.
 *
 * <p>{@code java Ask.java PEER ENDPOINT PLACE}. Each answer is read whole. Warm is the median of seven, or of what fits in four
 * seconds; a question that takes longer than two minutes is given up.
 */
public final class Ask {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BUDGET = Duration.ofSeconds(4);
    private static final int REPEATS = 7;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Timed(long rows, double millis) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Path> questions;
        try (Stream<Path> files = Files.list(Path.of("questions"))) {
            questions = files.sorted().toList();
        }
        for (Path question : questions) {
            String query = Files.readString(question).replace("@PLACE@", args[2]);
            String name = question.getFileName().toString().replace(".rq", "");
            System.out.println(args[0] + "," + name + "," + measured(URI.create(args[1]), query));
        }
    }

    private static String measured(URI endpoint, String query) throws InterruptedException {
        try {
            Timed first = ask(endpoint, query);
            List<Double> warm = new ArrayList<>();
            long began = System.nanoTime();
            do {
                warm.add(ask(endpoint, query).millis());
            } while (warm.size() < REPEATS && System.nanoTime() - began < BUDGET.toNanos());
            warm.sort(null);
            return String.format(
                    Locale.ROOT, "%d,%.1f,%.1f", first.rows(), first.millis(), warm.get(warm.size() / 2));
        } catch (IOException failed) {
            return "failed: " + String.valueOf(failed.getMessage()).replaceAll("[,\\s]+", " ") + ",,";
        }
    }

    private static Timed ask(URI endpoint, String query) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Accept", "text/csv")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        double millis = (System.nanoTime() - began) / 1e6;
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + " "
                    + response.body().lines().findFirst().orElse(""));
        }
        return new Timed(response.body().lines().count() - 1, millis);
    }
}
