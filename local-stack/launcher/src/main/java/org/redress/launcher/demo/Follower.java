package org.redress.launcher.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.launcher.demo.Case.Clock;
import org.redress.launcher.demo.Case.Place;
import tools.jackson.databind.JsonNode;

/** Asks the three services what has become of a complaint, as any client may. */
final class Follower {

    private static final Set<String> IN_REVIEW = Set.of("SUBMITTED", "AWAITING_SUPPLEMENT");
    private static final Set<String> ENDED = Set.of("NOT_ACCEPTED", "WITHDRAWN");

    private final Api api;
    private final Endpoints endpoints;

    Follower(Api api, Endpoints endpoints) {
        this.api = api;
        this.endpoints = endpoints;
    }

    void look(Case followed) throws IOException, InterruptedException {
        if (!followed.isPlaced()) {
            findPlace(followed);
        }
        if (followed.isPlaced() && !followed.hasItsDeadlines()) {
            findClocks(followed);
        }
    }

    private void findPlace(Case followed) throws IOException, InterruptedException {
        var complaint = body(api.get(endpoints.complaint(followed.id)));
        var status = complaint.path("status").asString("");
        if (IN_REVIEW.contains(status)) {
            followed.reviewReasons = texts(complaint.path("reviewReasons"));
            followed.place = Place.REVIEW;
        } else if (ENDED.contains(status)) {
            followed.why = status;
            followed.place = Place.ENDED;
        } else if (status.equals("ACCEPTED")) {
            findInQueue(followed);
        } else if (complaint.path("lead").isString()) {
            followed.assignedMillis = followed.millisSinceFiling();
            followed.department = complaint.path("lead").asString();
            followed.why =
                    body(api.get(endpoints.decision(followed.id))).path("why").asString("");
            followed.place = Place.ASSIGNED;
        }
    }

    private void findInQueue(Case followed) throws IOException, InterruptedException {
        var decision = body(api.get(endpoints.decision(followed.id)));
        if (decision.path("outcome").asString("").equals("UNDETERMINED")) {
            followed.why = decision.path("why").asString("");
            followed.place = Place.MANUAL_QUEUE;
        }
    }

    private void findClocks(Case followed) throws IOException, InterruptedException {
        var clocks = new ArrayList<Clock>();
        for (var item : body(api.get(endpoints.clocks(followed.id))).path("items")) {
            var status = item.path("status").asString("");
            clocks.add(new Clock(
                    item.path("stage").asString(""),
                    item.path("dueAt").asString("").replaceAll("T.*", ""),
                    item.path("provisional").asBoolean(false),
                    status.equals("OPEN")));
        }
        followed.clocks = List.copyOf(clocks);
        if (followed.hasItsDeadlines()) {
            followed.deadlinesMillis = followed.millisSinceFiling();
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    /** Not there yet is no failure; anything else that is not an answer is. */
    private static JsonNode body(Api.Answer answer) throws IOException {
        if (answer.status() != 200 && answer.status() != 404) {
            throw new IOException(Refusal.of(answer));
        }
        return answer.body();
    }
}
