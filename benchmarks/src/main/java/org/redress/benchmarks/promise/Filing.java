package org.redress.benchmarks.promise;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bson.RawBsonDocument;
import org.redress.benchmarks.floor.FloorProcess;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Plan;
import org.redress.benchmarks.measure.Repeat;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.measure.Times;
import org.redress.benchmarks.people.Api;
import org.redress.benchmarks.people.Complaints;
import org.redress.benchmarks.stack.LocalStack;
import tools.jackson.databind.json.JsonMapper;

/** P1: filing beside the floor, in turns, with routing and notification stopped. */
public final class Filing implements Measurement {

    private static final double SHARE_OF_FLOOR = 0.6;
    private static final double TIMES_THE_FLOORS_P99 = 2;
    /** About what a filed event and its headers take on the topic. */
    private static final int EVENT_BYTES = 1_000;

    private static final int SAMPLE = 500;

    @Override
    public String id() {
        return "P1";
    }

    @Override
    public String about() {
        return "filing beside the floor";
    }

    @Override
    public Needs needs() {
        return Needs.FRESH_STACK;
    }

    @Override
    public void measure(Setting on) throws IOException, InterruptedException {
        on.found(besideTheFloor(on.stack(), on.plan()));
        // without routing and notification it is of no use to others
        on.stack().down();
    }

    private static List<Finding> besideTheFloor(LocalStack stack, Plan plan) throws IOException, InterruptedException {
        stack.part("routing-service").terminate();
        stack.part("notification-service").terminate();
        var product = filing(stack);
        Repeat.during(plan.round(), Plan.CONNECTIONS, product);
        var products = new ArrayList<Times>();
        var floors = new ArrayList<Times>();
        try (var floor =
                new FloorProcess(stack.port("mongodb"), stack.port("kafka"), documentBytes(stack), EVENT_BYTES)) {
            var bare = bareFiling(floor);
            Repeat.during(plan.round(), Plan.CONNECTIONS, bare);
            for (var round = 0; round < plan.rounds(); round++) {
                floors.add(Repeat.during(plan.round(), Plan.CONNECTIONS, bare));
                products.add(Repeat.during(plan.round(), Plan.CONNECTIONS, product));
            }
        }
        var rates = rates(products);
        var floorRates = rates(floors);
        var late = p99(products);
        var floorLate = p99(floors);
        return List.of(
                Finding.of("P1", "filing, 16 connections", rates, "complaints/s"),
                Finding.of("P1", "the floor, 16 connections", floorRates, "complaints/s"),
                Finding.of("P1", "filing as a share of the floor", ratios(rates, floorRates), "x")
                        .atLeast(SHARE_OF_FLOOR),
                Finding.of("P1", "filing, p99", late, "ms"),
                Finding.of("P1", "the floor, p99", floorLate, "ms"),
                Finding.of("P1", "p99 as a multiple of the floor's", ratios(late, floorLate), "x")
                        .atMost(TIMES_THE_FLOORS_P99));
    }

    /** One filing at a time on a stack that has nothing else to do. */
    static Times alone(LocalStack stack, Plan plan) throws IOException, InterruptedException {
        var one = filing(stack);
        Repeat.times(20, one);
        return Repeat.times(plan.pageRounds() * 3, one);
    }

    private static Callable<?> filing(LocalStack stack) throws IOException, InterruptedException {
        var client = Api.ofClient(stack);
        return () -> client.file(Complaints.next());
    }

    private static Callable<?> bareFiling(FloorProcess floor) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var json = new JsonMapper();
        return () -> http.send(
                HttpRequest.newBuilder(floor.address())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(Complaints.next())))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What the product stores of a complaint that is filed, so that the floor stores as much. */
    private static int documentBytes(LocalStack stack) {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + stack.port("mongodb"))) {
            var sizes = client.getDatabase("complaint")
                    .getCollection("complaints", RawBsonDocument.class)
                    .find()
                    .limit(SAMPLE)
                    .map(document -> document.getByteBuffer().remaining())
                    .into(new ArrayList<>());
            return (int) sizes.stream().mapToInt(Integer::intValue).average().orElseThrow();
        }
    }

    private static List<Double> rates(List<Times> rounds) {
        return rounds.stream().map(Times::perSecond).toList();
    }

    private static List<Double> p99(List<Times> rounds) {
        return rounds.stream().map(times -> times.quantile(0.99)).toList();
    }

    private static List<Double> ratios(List<Double> ours, List<Double> floors) {
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / floors.get(i));
        }
        return ratios;
    }
}
