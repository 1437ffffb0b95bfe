package org.corvee.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.Timeout;
import org.corvee.query.Services.Unreachable;

/**
 * One query sent to another endpoint, over a connection to the very address that was checked.
 *
 * <p>Java's own client looks a name up again when it connects, and may then come out elsewhere; this one is given the
 * address by its resolver of names. Redirects are not followed, nothing is tried twice, nothing is unpacked. At the
 * deadline the request is cancelled, wherever it is.
 *
 * @param pinned the address of the endpoint's host
 */
record ServiceRequest(URI endpoint, InetAddress pinned, Deadline deadline) {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int PIECE = 8192;
    private static final int LOOK_MILLIS = 100;
    private static final String BROKEN = "its answer is not a complete HTTP response";
    private static final Http1Config BOUNDED = Http1Config.custom()
            .setMaxLineLength(PIECE)
            .setMaxHeaderCount(100)
            .setMaxEmptyLineCount(1)
            .build();
    private static final ScheduledExecutorService CLOCK = clock();

    private static ScheduledExecutorService clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "deadlines of SERVICE");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** The body of the answer, in JSON. */
    byte[] send(String query) {
        HttpPost request = request(query);
        ScheduledFuture<?> watch = CLOCK.scheduleWithFixedDelay(
                () -> cancelWhenOver(request), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try (CloseableHttpClient client = client()) {
            return client.execute(request, this::body);
        } catch (ConnectException | ConnectTimeoutException e) {
            throw late().orElseGet(() -> new Unreachable("nobody answers there"));
        } catch (ClientProtocolException
                | ConnectionClosedException
                | MalformedChunkCodingException
                | MessageConstraintException
                | NoHttpResponseException e) {
            throw late().orElseGet(() -> new Unreachable(BROKEN));
        } catch (IOException e) {
            throw late().orElseGet(() -> new Unreachable(
                    "the connection broke (%s)".formatted(EscapedText.line(String.valueOf(e.getMessage())))));
        } finally {
            watch.cancel(false);
        }
    }

    private void cancelWhenOver(HttpPost request) {
        if (deadline.isOver()) {
            request.cancel();
        }
    }

    private Optional<Unreachable> late() {
        return deadline.isOver() ? Optional.of(new Unreachable("no answer in time")) : Optional.empty();
    }

    private HttpPost request(String query) {
        HttpPost request = new HttpPost(endpoint);
        request.setHeader("Accept", "application/sparql-results+json");
        request.setEntity(
                new UrlEncodedFormEntity(List.of(new BasicNameValuePair("query", query)), StandardCharsets.UTF_8));
        request.setConfig(RequestConfig.custom().setRedirectsEnabled(false).build());
        return request;
    }

    private CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(connections())
                .setUserAgent("Corvee (evidence graph; SERVICE)")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private HttpClientConnectionManager connections() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PinnedAddress(pinned))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(BOUNDED)
                        .build())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECT).build())
                .build();
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status >= 300 && status < 400) {
            throw new Unreachable("it redirects to another address (%d), which is not followed".formatted(status));
        }
        if (status != 200) {
            throw new Unreachable("it refuses to answer (%d)".formatted(status));
        }
        String type = Optional.ofNullable(response.getFirstHeader("Content-Type"))
                .map(Header::getValue)
                .orElse("none");
        if (!type.startsWith("application/sparql-results+json") && !type.startsWith("application/json")) {
            throw new Unreachable("its answer is not a SPARQL result in JSON (%s)".formatted(EscapedText.line(type)));
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw new Unreachable(BROKEN);
        }
        return bounded(entity.getContent());
    }

    private static byte[] bounded(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            body.write(piece, 0, read);
            if (body.size() > MOST_BYTES) {
                throw new Unreachable("its answer has more than %,d bytes".formatted(MOST_BYTES));
            }
        }
        return body.toByteArray();
    }

    /** Knows one address, whatever the name. */
    private record PinnedAddress(InetAddress address) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {address};
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return host;
        }
    }
}
