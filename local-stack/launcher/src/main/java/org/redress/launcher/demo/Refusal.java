package org.redress.launcher.demo;

import java.util.ArrayList;

/** A problem document in one line. */
final class Refusal {

    private Refusal() {}

    static String of(Api.Answer answer) {
        var problem = answer.body();
        var parts = new ArrayList<String>();
        problem.path("errors")
                .forEach(error -> parts.add(error.path("field").asString("") + ": "
                        + error.path("message").asString("")));
        if (parts.isEmpty()) {
            parts.add(problem.path("detail").asString(problem.path("title").asString("")));
        }
        return (answer.status() + " " + String.join("; ", parts)).strip().replaceAll("\\s+", " ");
    }
}
