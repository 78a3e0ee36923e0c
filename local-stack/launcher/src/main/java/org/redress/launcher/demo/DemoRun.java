package org.redress.launcher.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Files the rows with a few clients at once; each follows its complaint before it files the next. */
final class DemoRun {

    /** {@code skipped}: the service says the row itself is wrong. */
    record NotFiled(Row row, String reason, boolean skipped) {}

    private static final int CLIENTS = 8;
    private static final Duration FOLLOWED_AT_ONCE = Duration.ofSeconds(5);
    private static final Duration FOLLOWED_AT_ALL = Duration.ofSeconds(90);

    private final Api api;
    private final Endpoints endpoints;
    private final Follower follower;
    private final List<NotFiled> notFiled = new ArrayList<>();

    DemoRun(Api api, Endpoints endpoints) {
        this.api = api;
        this.endpoints = endpoints;
        this.follower = new Follower(api, endpoints);
    }

    /** In the order of the rows, without those that were refused. */
    List<Case> run(List<Row> rows, Progress progress) throws InterruptedException {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var filings = new ArrayList<Future<Case>>();
            for (var row : rows) {
                filings.add(clients.submit(() -> fileAndFollow(row, progress)));
            }
            var cases = new ArrayList<Case>();
            for (var filing : filings) {
                var filed = filing.get();
                if (filed != null) {
                    cases.add(filed);
                }
            }
            waitForTheRest(cases);
            return cases;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    synchronized List<NotFiled> notFiled() {
        return List.copyOf(notFiled);
    }

    private Case fileAndFollow(Row row, Progress progress) throws InterruptedException {
        try {
            var filed = file(row);
            if (filed != null) {
                follow(filed, FOLLOWED_AT_ONCE);
            }
            return filed;
        } finally {
            progress.step();
        }
    }

    private Case file(Row row) throws InterruptedException {
        try {
            var begin = System.nanoTime();
            var answer = api.post(endpoints.filing(), row.idempotencyKey(), row.request());
            var millis = (System.nanoTime() - begin) / 1_000_000;
            if (answer.status() == 201) {
                var complaint = answer.body();
                return new Case(
                        row,
                        complaint.path("id").asString(),
                        complaint.path("number").asString(),
                        answer.replayed(),
                        millis);
            }
            var rowIsWrong = answer.status() == 400 || answer.status() == 413 || answer.status() == 422;
            note(new NotFiled(row, Refusal.of(answer), rowIsWrong));
        } catch (IOException | RuntimeException e) {
            note(new NotFiled(row, e.toString(), false));
        }
        return null;
    }

    private synchronized void note(NotFiled refused) {
        notFiled.add(refused);
    }

    private void waitForTheRest(List<Case> cases) throws InterruptedException {
        var end = System.nanoTime() + FOLLOWED_AT_ALL.toNanos();
        for (var filed : cases) {
            follow(filed, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    private void follow(Case filed, Duration time) throws InterruptedException {
        var waiting = new Patience(Duration.ofMillis(10), Duration.ofMillis(250), time);
        while (!filed.hasItsDeadlines()) {
            look(filed);
            if (filed.hasItsDeadlines() || waiting.isOver()) {
                return;
            }
            waiting.await();
        }
    }

    private void look(Case filed) throws InterruptedException {
        try {
            follower.look(filed);
            filed.failure = null;
        } catch (IOException | RuntimeException e) {
            filed.failure = e.toString();
        }
    }
}
