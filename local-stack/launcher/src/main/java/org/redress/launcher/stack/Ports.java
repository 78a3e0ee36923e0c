package org.redress.launcher.stack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which part listens where: the usual ports, unless {@code REDRESS_<PART>_PORT} says otherwise. */
record Ports(Map<String, Integer> byPart) {

    static Ports of(List<Part> parts, Map<String, String> environment) {
        var ports = new TreeMap<String, Integer>();
        for (var part : parts) {
            var port = number(part.portVariable(), environment).orElse(part.usualPort());
            var other = ports.entrySet().stream()
                    .filter(e -> e.getValue().equals(port))
                    .findAny();
            if (other.isPresent()) {
                throw new Refused("Port " + port + " is given to both "
                        + other.get().getKey() + " and " + part.name() + "; set " + part.portVariable());
            }
            ports.put(part.name(), port);
        }
        return new Ports(ports);
    }

    int of(Part part) {
        return byPart.get(part.name());
    }

    int named(String part) {
        if (!byPart.containsKey(part)) {
            throw new Refused("The stack has no part called " + part);
        }
        return byPart.get(part);
    }

    /** A part that runs elsewhere than the environment now asks for. */
    Optional<String> contradiction(List<Part> parts, Map<String, String> environment) {
        return parts.stream()
                .filter(part -> number(part.portVariable(), environment)
                        .filter(wanted -> wanted != of(part))
                        .isPresent())
                .map(part -> "The stack already runs with " + part.name() + " on port " + of(part) + ", but "
                        + part.portVariable() + "=" + environment.get(part.portVariable()) + "; ./redress down first")
                .findFirst();
    }

    Map<String, String> toEnvironment(List<Part> parts) {
        return parts.stream().collect(Collectors.toMap(Part::portVariable, part -> Integer.toString(of(part))));
    }

    private static Optional<Integer> number(String variable, Map<String, String> environment) {
        var text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new Refused(variable + "=" + text + " is not a port number");
        }
        return Optional.of(Integer.parseInt(text));
    }
}
