package org.redress.benchmarks.promise;

import java.io.IOException;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.people.People;

/** P4: whether whole lives take longer among a city's years of complaints. */
public final class Grown implements Measurement {

    private static final double SHARE = 0.9;

    private Finding empty;

    @Override
    public String id() {
        return "P4";
    }

    @Override
    public String about() {
        return "the rate of whole lives in a loaded store";
    }

    @Override
    public Needs needs() {
        return Needs.CITY;
    }

    @Override
    public void beforeTheLoad(Setting on) throws IOException, InterruptedException {
        empty = on.found(rate(on, "nearly empty"));
    }

    @Override
    public void measure(Setting on) throws IOException, InterruptedException {
        var stored = on.plan().storedComplaints() + " stored";
        var later = on.found(rate(on, stored));
        on.found(Finding.of(id(), "rate with " + stored + " as a share of empty", later.value() / empty.value(), "x")
                .atLeast(SHARE));
    }

    private Finding rate(Setting on, String when) throws IOException, InterruptedException {
        return Finding.of(id(), "whole lives, " + when, Lifecycles.rates(new People(on.stack()), on.plan()), "/s");
    }
}
