package org.corvee.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.corvee.query.Services.Unreachable;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;

/**
 * One query sent to another endpoint, over a connection to the very address that was checked.
 *
 * <p>Java's own client looks a name up again when it connects, and may then come out elsewhere. Redirects are not
 * followed.
 *
 * @param pinned the address of the endpoint's host
 */
record ServiceRequest(URI endpoint, InetAddress pinned, Deadline deadline) {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 500;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final String BROKEN = "its answer is no whole HTTP answer";
    private static final int PIECE = 8192;

    /** The body of the answer, in JSON. */
    byte[] send(String query) {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request(query));
            return body(socket);
        } catch (ConnectException e) {
            throw new Unreachable("nobody answers there");
        } catch (IOException e) {
            throw new Unreachable("the connection broke (%s)".formatted(Visible.line(String.valueOf(e.getMessage()))));
        }
    }

    private Socket connect() throws IOException {
        boolean secure = endpoint.getScheme().equals("https");
        int port = endpoint.getPort() >= 0 ? endpoint.getPort() : secure ? 443 : 80;
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(pinned, port), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            return secure ? secured(socket, port) : socket;
        } catch (SocketTimeoutException slow) {
            socket.close();
            throw new Unreachable("nobody answers there");
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket secured(Socket socket, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, endpoint.getHost(), port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(CONNECT_MILLIS);
        secured.startHandshake();
        secured.setSoTimeout(READ_MILLIS);
        return secured;
    }

    private byte[] request(String query) {
        byte[] form = ("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
        String path = endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        String target = endpoint.getRawQuery() == null ? path : path + "?" + endpoint.getRawQuery();
        String head = String.join(
                "\r\n",
                "POST %s HTTP/1.1".formatted(target),
                "Host: " + endpoint.getRawAuthority(),
                "User-Agent: Corvee (evidence graph; SERVICE)",
                "Accept: application/sparql-results+json",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length,
                "Connection: close",
                "",
                "");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(form);
        return request.toByteArray();
    }

    private byte[] body(Socket socket) throws IOException {
        Response response = new Response();
        HttpParser parser = new HttpParser(response);
        InputStream in = socket.getInputStream();
        byte[] piece = new byte[PIECE];
        while (!response.isDone()) {
            int read = read(in, piece);
            if (read < 0) {
                parser.atEOF();
                parser.parseNext(ByteBuffer.allocate(0));
                break;
            }
            ByteBuffer buffer = ByteBuffer.wrap(piece, 0, read);
            while (buffer.hasRemaining() && !response.isDone()) {
                parser.parseNext(buffer);
            }
        }
        return response.checked();
    }

    /** Reads when there is something, and looks at the clock while there is nothing. */
    private int read(InputStream in, byte[] piece) throws IOException {
        while (true) {
            if (deadline.isOver()) {
                throw new Unreachable("no answer in time");
            }
            try {
                return in.read(piece);
            } catch (SocketTimeoutException nothingYet) {
                continue;
            }
        }
    }

    /** What Jetty's parser finds. */
    private static final class Response implements HttpParser.ResponseHandler {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private int status = 0;
        private String type = "none";
        private String fault = "";
        private boolean complete = false;

        boolean isDone() {
            return complete || !fault.isEmpty();
        }

        byte[] checked() {
            if (!fault.isEmpty() || !complete) {
                throw new Unreachable(fault.isEmpty() ? BROKEN : fault);
            }
            if (status >= 300 && status < 400) {
                throw new Unreachable("it sends on to another address (%d), which is not followed".formatted(status));
            }
            if (status != 200) {
                throw new Unreachable("it refuses to answer (%d)".formatted(status));
            }
            if (!type.startsWith("application/sparql-results+json") && !type.startsWith("application/json")) {
                throw new Unreachable("its answer is no SPARQL result in JSON (%s)".formatted(Visible.line(type)));
            }
            return content.toByteArray();
        }

        @Override
        public void startResponse(HttpVersion version, int code, String reason) {
            status = code;
        }

        @Override
        public void parsedHeader(HttpField field) {
            if (field.getHeader() == HttpHeader.CONTENT_TYPE) {
                type = String.valueOf(field.getValue());
            }
        }

        @Override
        public boolean headerComplete() {
            return false;
        }

        @Override
        public boolean content(ByteBuffer piece) {
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            content.writeBytes(bytes);
            if (content.size() > MOST_BYTES) {
                fault = "its answer has more than %,d bytes".formatted(MOST_BYTES);
            }
            return !fault.isEmpty();
        }

        @Override
        public boolean contentComplete() {
            return false;
        }

        @Override
        public boolean messageComplete() {
            complete = true;
            return true;
        }

        @Override
        public void earlyEOF() {
            fault = BROKEN;
        }
    }
}
