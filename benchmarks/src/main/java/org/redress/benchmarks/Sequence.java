package org.redress.benchmarks;

import java.io.IOException;
import java.util.List;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Setting;

/** Measures one after the other, each on what it needs; a city is loaded once for all that need it. */
final class Sequence {

    /** What can be brought about before something is measured. */
    interface Ground {

        /** An empty stack, in place of any other. */
        void startAfresh() throws IOException, InterruptedException;

        boolean isUp();

        /** The few complaints that a city is made of. */
        void fileExamples() throws IOException, InterruptedException;

        void loadCity() throws IOException, InterruptedException;
    }

    private final Ground ground;
    private final Setting setting;
    private boolean loaded;

    Sequence(Ground ground, Setting setting) {
        this.ground = ground;
        this.setting = setting;
    }

    void measure(List<Measurement> chosen) throws IOException, InterruptedException {
        for (var one : chosen) {
            switch (one.needs()) {
                case NOTHING -> {}
                case FRESH_STACK -> startAfresh();
                case STACK -> {
                    if (!ground.isUp()) {
                        startAfresh();
                    }
                }
                case CITY -> {
                    if (!loaded || !ground.isUp()) {
                        load(chosen);
                    }
                }
            }
            one.measure(setting);
        }
    }

    private void load(List<Measurement> chosen) throws IOException, InterruptedException {
        startAfresh();
        ground.fileExamples();
        for (var one : chosen) {
            if (one.needs() == Needs.CITY) {
                one.beforeTheLoad(setting);
            }
        }
        ground.loadCity();
        loaded = true;
    }

    private void startAfresh() throws IOException, InterruptedException {
        ground.startAfresh();
        loaded = false;
    }
}
