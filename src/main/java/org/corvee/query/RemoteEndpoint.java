package org.corvee.query;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.jspecify.annotations.Nullable;

/** Asks a server that speaks the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL protocol</a>. */
public record RemoteEndpoint(URI address) implements Endpoint {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private static final Pattern CONTENT_TYPE = Pattern.compile("Content-Type: (\\S+)");

    public RemoteEndpoint {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.matches("https?") || address.getHost() == null) {
            throw new Question.WrongQuestion(
                    "%s: not the address of an endpoint; write http://HOST/PATH or https://HOST/PATH"
                            .formatted(address));
        }
    }

    @Override
    public Answer answer(String place, Query query) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        QueryExecHTTP exec = QueryExecHTTP.newBuilder()
                .endpoint(address.toString())
                .query(query)
                .httpClient(client)
                .timeout(ANSWER.toSeconds(), TimeUnit.SECONDS)
                .build();
        try {
            return Answer.of(exec, query, ResultLimit.ALL);
        } catch (HttpException | QueryException failed) {
            exec.close();
            throw new Endpoint.FailedQuery(address + ": " + fault(failed), failed);
        }
    }

    private static String fault(RuntimeException failed) {
        return status(failed)
                .map(RemoteEndpoint::refusal)
                .or(() -> network(failed))
                .orElseGet(() -> "its answer is not a SPARQL result (%s); is this the address of an endpoint?"
                        .formatted(answered(failed)));
    }

    private static String answered(RuntimeException failed) {
        Matcher type = CONTENT_TYPE.matcher(firstLine(failed));
        return type.find() ? type.group(1) : firstLine(failed);
    }

    private record Refusal(int status, String said) {}

    private static Optional<Refusal> status(RuntimeException failed) {
        return causes(failed)
                .flatMap(cause -> {
                    if (cause instanceof QueryExceptionHTTP http && http.getStatusCode() > 0) {
                        return Stream.of(new Refusal(http.getStatusCode(), said(http.getResponse())));
                    }
                    if (cause instanceof HttpException http && http.getStatusCode() > 0) {
                        return Stream.of(new Refusal(http.getStatusCode(), said(http.getResponse())));
                    }
                    return Stream.empty();
                })
                .findFirst();
    }

    private static String refusal(Refusal refusal) {
        if (refusal.status() == 404) {
            return "nothing is there (404); check the path, Corvée's ends in /sparql";
        }
        return refusal.status() == 400
                ? "it refuses the query (400)%s".formatted(refusal.said())
                : "it refuses to answer (%d)%s".formatted(refusal.status(), refusal.said());
    }

    private static String said(@Nullable String response) {
        return Optional.ofNullable(response)
                .flatMap(text -> text.lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .findFirst())
                .map(line -> ": " + EscapedText.line(line))
                .orElse("");
    }

    private static Optional<String> network(RuntimeException failed) {
        return causes(failed).filter(IOException.class::isInstance).findFirst().map(cause -> {
            if (cause instanceof HttpTimeoutException) {
                return "no answer in time; try again, or ask for less";
            }
            return cause instanceof ConnectException
                    ? "no answer; is it running, and are host and port right?"
                    : "the connection broke (%s); try again".formatted(firstLine(cause));
        });
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
    }

    private static String firstLine(Throwable failed) {
        return EscapedText.line(
                String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given"));
    }
}
