package org.redress.benchmarks.promise;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Repeat;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.people.Api;
import org.redress.benchmarks.people.Visitor;

/**
 * P8: how long pages of supervisors take from the browser's side, and the questions about timeliness that programs ask, nearly
 * empty and among a city's years of complaints. One at a time: the times are those of an answer, not of a queue.
 */
public final class SupervisorPages implements Measurement {

    private static final double MILLIS = 300;
    private static final int WARM_UP = 10;

    /** What people call it, and its address. */
    private static final Map<String, String> PAGES = inOrder(
            "board of all departments", "/supervision",
            "a department's open clocks", "/supervision/ECON_TRADE",
            "a department's overdue clocks", "/supervision/ECON_TRADE?show=overdue",
            "a department's clocks due soon", "/supervision/ECON_TRADE?show=soon",
            "the centre's open clocks", "/supervision/centre",
            "results to be reviewed or notified", "/supervision/results",
            "call-backs to be made", "/supervision/callbacks",
            "reports of retaliation", "/supervision/retaliation",
            "routing quality", "/supervision/routing",
            "undelivered notices", "/supervision/undelivered",
            "who was given contact data", "/supervision/access-log",
            "search for a word that many have", "/complaints/search?q=approval",
            "search for a word that nobody has", "/complaints/search?q=zzyzx",
            "search by state and department", "/complaints/search?status=ASSIGNED&department=ECON_TRADE");

    private static final Map<String, String> COMPLAINT_QUESTIONS = inOrder(
            "complaints, newest first", "limit=50",
            "complaints, due first", "sort=dueAt&limit=50",
            "complaints in hand, due first", "status=ASSIGNED,IN_PROGRESS&sort=dueAt&limit=50");

    @Override
    public String id() {
        return "P8";
    }

    @Override
    public String about() {
        return "supervisors' pages and questions";
    }

    @Override
    public Needs needs() {
        return Needs.CITY;
    }

    @Override
    public void beforeTheLoad(Setting on) throws IOException, InterruptedException {
        for (var page : requests(on).entrySet()) {
            on.found(p95(on, page.getKey() + ", nearly empty", page.getValue()));
        }
    }

    @Override
    public void measure(Setting on) throws IOException, InterruptedException {
        var stored = ", " + on.plan().storedComplaints() + " stored";
        for (var page : requests(on).entrySet()) {
            on.found(p95(on, page.getKey() + stored, page.getValue()).atMost(MILLIS));
        }
    }

    private static Map<String, Callable<?>> requests(Setting on) throws IOException, InterruptedException {
        var visitor = Visitor.signedIn(URI.create(on.stack().url("web-portal")), "supervisor1");
        var supervisor = Api.ofUser(on.stack(), "supervisor1");
        var requests = new LinkedHashMap<String, Callable<?>>();
        PAGES.forEach((name, path) -> requests.put("page: " + name, () -> visitor.millisecondsFor(path)));
        COMPLAINT_QUESTIONS.forEach((name, query) -> requests.put("API: " + name, () -> supervisor.list(query)));
        timelinessQuestions().forEach((name, path) -> requests.put("API: " + name, () -> supervisor.deadlines(path)));
        return requests;
    }

    private static Map<String, String> timelinessQuestions() {
        return inOrder(
                "board of all departments", "/board",
                "one department's open clocks, due first",
                        "?open=true&silent=false&sort=dueAt&department=ECON_TRADE&limit=50",
                "breached clocks, due first", "?status=BREACHED&sort=dueAt&limit=50",
                "clocks of one stage that were met, due first", "?status=MET&stage=HANDLING&sort=dueAt&limit=50",
                "all clocks due before today", "?dueBefore=" + LocalDate.now(ZoneOffset.UTC) + "&sort=dueAt&limit=50");
    }

    private Finding p95(Setting on, String what, Callable<?> request) throws InterruptedException {
        Repeat.times(WARM_UP, request);
        var p95 = Repeat.times(on.plan().pageRounds(), request).quantile(0.95);
        return Finding.of(id(), what + ", p95", p95, "ms");
    }

    private static Map<String, String> inOrder(String... namesAndAddresses) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndAddresses.length; i += 2) {
            map.put(namesAndAddresses[i], namesAndAddresses[i + 1]);
        }
        return map;
    }
}
