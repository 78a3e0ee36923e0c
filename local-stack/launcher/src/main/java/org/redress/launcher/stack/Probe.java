package org.redress.launcher.stack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/** Asks a part, in its own protocol, whether it can be worked with. An open port alone proves nothing. */
final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Probe() {}

    static boolean isReady(Part part, int port) {
        try {
            return switch (part.speaks()) {
                case KAFKA -> kafkaKnowsABroker(port);
                case MONGODB -> mongoAnswersPing(port);
                case SMTP -> smtpGreets(port);
                case HTTP -> readinessIsUp(port);
            };
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean readinessIsUp(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** A server speaks first: 220 and who it is. */
    private static boolean smtpGreets(int port) throws IOException {
        return new String(ask(port, new byte[0], 4).array(), US_ASCII).startsWith("220");
    }

    /** A Metadata request (key 3, version 1) for no topics; the answer begins with the number of live brokers. */
    private static boolean kafkaKnowsABroker(int port) throws IOException {
        var request = ByteBuffer.allocate(18)
                .putInt(14)
                .putShort((short) 3)
                .putShort((short) 1)
                .putInt(1)
                .putShort((short) -1)
                .putInt(0);
        var answer = ask(port, request.array(), 12);
        return answer.getInt(4) == 1 && answer.getInt(8) > 0;
    }

    /** An OP_MSG {@code {ping: 1, $db: "admin"}}; the answer is another OP_MSG. */
    private static boolean mongoAnswersPing(int port) throws IOException {
        var body = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        body.putInt(30).put((byte) 0x10).put("ping\0".getBytes(US_ASCII)).putInt(1);
        body.put((byte) 0x02).put("$db\0".getBytes(US_ASCII)).putInt(6).put("admin\0".getBytes(US_ASCII));
        body.put((byte) 0);
        var message = ByteBuffer.allocate(51).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(51)
                .putInt(1)
                .putInt(0)
                .putInt(2013)
                .putInt(0)
                .put((byte) 0)
                .put(body.array());
        var answer = ask(port, message.array(), 16).order(ByteOrder.LITTLE_ENDIAN);
        return answer.getInt(8) == 1 && answer.getInt(12) == 2013;
    }

    private static ByteBuffer ask(int port, byte[] request, int answerBytes) throws IOException {
        var timeout = (int) PATIENCE.toMillis();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
            socket.setSoTimeout(timeout);
            socket.getOutputStream().write(request);
            var answer = new byte[answerBytes];
            new DataInputStream(socket.getInputStream()).readFully(answer);
            return ByteBuffer.wrap(answer);
        }
    }
}
