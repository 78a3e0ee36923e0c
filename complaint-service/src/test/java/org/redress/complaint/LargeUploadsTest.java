package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.localstack.testing.OwnParts;

/** Large files: at once in little memory, and cut off by a kill. */
class LargeUploadsTest {

    private static final int AT_ONCE = 8;
    private static final int SIZE = 20 << 20;
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    @TempDir
    static Path folder;

    private static OwnParts parts;

    @BeforeAll
    static void start() {
        parts = new OwnParts(folder);
        try (var others = new OtherServices(parts.kafkaServers())) {
            others.publishDirectory();
        }
    }

    @AfterAll
    static void end() {
        parts.close();
    }

    /** Together they are most of the heap, so none of them may be held in it. */
    @Test
    void eightFilesOfTwentyMegabytesAtOnceGoInAndOutOfAHeapOf256() throws Exception {
        var collections = folder.resolve("gc.log");
        try (var service = new ServiceProcess(
                parts, folder, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Xlog:gc:file=" + collections)) {
            var api = ready(service);
            var path = "/api/complaints/"
                    + api.post("/api/complaints", ServiceTest.INVESTOR, FilingMother.rights())
                            .text("id") + "/attachments";

            var added = atOnce(i -> {
                var sent = Files.write(folder.resolve("sent" + i), SampleFiles.pdf(SIZE - i));
                return api.upload(path, ServiceTest.INVESTOR, i + ".pdf", HttpRequest.BodyPublishers.ofFile(sent));
            });
            assertThat(added).extracting(Api.Answer::status).containsOnly(201);

            var got = atOnce(i -> api.download(
                    added.get(i).header("Location"),
                    ServiceTest.INTAKE,
                    HttpResponse.BodyHandlers.ofFile(folder.resolve("got" + i))));
            for (var i = 0; i < AT_ONCE; i++) {
                assertThat(got.get(i).statusCode()).isEqualTo(200);
                assertThat(Files.mismatch(folder.resolve("sent" + i), folder.resolve("got" + i)))
                        .isEqualTo(-1);
            }
            assertThat(service.isAlive()).isTrue();
            assertThat(most(collections)).as("MB in use after a collection").isBetween(20, 140);
        }
    }

    @Test
    void anUploadCutOffByAKillAndSentAgainIsThereOnceAndWhole() throws Exception {
        var sent = Files.write(folder.resolve("sent"), SampleFiles.pdf(SIZE));
        var key = UUID.randomUUID().toString();
        String path;
        try (var store = MongoClients.create(parts.mongoUri())) {
            var bytes = store.getDatabase("complaint").getCollection("attachments.chunks");
            var files = store.getDatabase("complaint").getCollection("attachments.files");
            var before = bytes.countDocuments();
            try (var service = new ServiceProcess(parts, folder)) {
                var api = ready(service);
                path = "/api/complaints/"
                        + api.post("/api/complaints", ServiceTest.INVESTOR, FilingMother.rights())
                                .text("id") + "/attachments";
                var sending = CompletableFuture.supplyAsync(() -> upload(api, path, key, sent));
                await().pollInterval(Duration.ofMillis(1)).until(() -> bytes.countDocuments() > before + 5);
                service.kill();
                assertThat(sending).failsWithin(Duration.ofSeconds(30));
                assertThat(files.countDocuments(Filters.exists("unclaimedSince")))
                        .isOne();
            }
            try (var service = new ServiceProcess(parts, folder)) {
                var api = ready(service);
                assertThat(api.get(path, ServiceTest.INVESTOR).body().get("items"))
                        .isEmpty();
                var added = upload(api, path, key, sent);
                assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
                assertThat(upload(api, path, key, sent).text("id")).isEqualTo(added.text("id"));
                assertThat(api.get(path, ServiceTest.INVESTOR).body().get("items"))
                        .hasSize(1);
                var got = api.download(
                        added.header("Location"),
                        ServiceTest.INTAKE,
                        HttpResponse.BodyHandlers.ofFile(folder.resolve("got")));
                assertThat(Files.mismatch(sent, got.body())).isEqualTo(-1);
                assertThat(files.countDocuments(Filters.exists("unclaimedSince")))
                        .isZero();
            }
        }
    }

    private static Api.Answer upload(Api api, String path, String key, Path file) {
        try {
            var content = HttpRequest.BodyPublishers.ofFile(file);
            return api.upload(path, ServiceTest.INVESTOR, "fees.pdf", content, "Idempotency-Key", key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Api ready(ServiceProcess service) {
        var api = service.api();
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> api.get("/actuator/health/readiness", null).status() == 200);
        return api;
    }

    private interface Nth<T> {
        T of(int i) throws Exception;
    }

    private static <T> List<T> atOnce(Nth<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var all = new ArrayList<Callable<T>>();
            for (var i = 0; i < AT_ONCE; i++) {
                var n = i;
                all.add(() -> work.of(n));
            }
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static int most(Path collections) throws IOException {
        try (var lines = Files.lines(collections)) {
            return lines.map(AFTER_COLLECTION::matcher)
                    .filter(Matcher::find)
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .max()
                    .orElseThrow();
        }
    }
}
