package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts single parts, each with its arguments, surroundings and secrets, and notes which process each became. */
record Launch(Home home, List<Part> parts, Session session, Optional<ScenarioClock> clock, Secrets secrets) {

    RunFile start(Part part) {
        var application = Application.of(home, part);
        application.forgetEarlierBuilds();
        var command = new ArrayList<>(application.command());
        try {
            if (!part.isSpringBoot()) {
                command.addAll(placeOf(part));
            }
            var process = JavaProcess.start(command, environmentOf(part), home.folder(), home.log(part));
            var birth = Birth.of(process.pid()).orElse("unborn");
            var run = new RunFile(process.pid(), birth, Instant.now(), application.build());
            run.write(home.run(), part);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + part.name(), e);
        }
    }

    /** The broker's controller gets any free port, so that no second fixed port is taken. */
    private List<String> placeOf(Part part) throws IOException {
        var place = new ArrayList<>(List.of(
                home.data(part).toString(), Integer.toString(session.ports().of(part))));
        if (part.speaks() == Part.Protocol.KAFKA) {
            place.add(Integer.toString(Training.freePort()));
        }
        return place;
    }

    private Map<String, String> environmentOf(Part part) {
        var environment = new HashMap<>(session.toEnvironment(home, parts));
        clock.ifPresent(scenario -> environment.putAll(scenario.toEnvironment()));
        environment.putAll(secrets.environmentOf(part, parts));
        return environment;
    }
}
