package org.redress.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the portal's pages take, each asked for again and again by somebody whose page it is, one at a time. Times
 * are those of a client on the same machine, so the server's own are a little less. Run against a stack that holds the
 * complaints to be measured with: {@code PageTimes [http://127.0.0.1:8080 [rounds]]}.
 */
public final class PageTimes {

    private static final int WARM_UP = 20;

    private PageTimes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var portal = URI.create(arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080");
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        System.out.printf("%-28s %-44s %8s %8s %8s%n", "account", "page", "p50 ms", "p95 ms", "max ms");
        for (var entry : pages(portal).entrySet()) {
            for (var path : entry.getValue()) {
                measure(Visitor.signedIn(portal, entry.getKey()), entry.getKey(), path, rounds);
            }
        }
    }

    /** Each account's lists, and of each list the first case. */
    private static Map<String, List<String>> pages(URI portal) throws IOException, InterruptedException {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("investor1", new ArrayList<>(List.of("/complaints", "/complaints/new", "/notices")));
        pages.put("intake1", new ArrayList<>(List.of("/intake", "/intake/routing", "/notices")));
        pages.put("handler-econ_trade", new ArrayList<>(List.of("/workbench", "/notices")));
        pages.put("supervisor1", new ArrayList<>(List.of("/supervision", "/supervision/ECON_TRADE")));
        for (var entry : pages.entrySet()) {
            var first = Visitor.signedIn(portal, entry.getKey()).firstCase(entry.getValue());
            first.ifPresent(entry.getValue()::add);
            if (entry.getKey().equals("supervisor1")) {
                first.ifPresent(path -> entry.getValue().add(path + "/history"));
            }
        }
        return pages;
    }

    private static void measure(Visitor visitor, String account, String path, int rounds)
            throws IOException, InterruptedException {
        for (var i = 0; i < WARM_UP; i++) {
            visitor.millisecondsFor(path);
        }
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++) {
            times[i] = visitor.millisecondsFor(path);
        }
        Arrays.sort(times);
        System.out.printf(
                "%-28s %-44s %8.1f %8.1f %8.1f%n",
                account, path, times[rounds / 2], times[(int) Math.ceil(rounds * 0.95) - 1], times[rounds - 1]);
    }
}
