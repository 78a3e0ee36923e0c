package org.redress.benchmarks;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.util.function.Consumer;
import org.redress.benchmarks.load.Examples;
import org.redress.benchmarks.load.Filling;
import org.redress.benchmarks.load.NothingToCopy;
import org.redress.benchmarks.measure.Setting;

/** The benchmarks' own stack, and the city in it. */
record StackGround(Setting setting, Consumer<String> say) implements Sequence.Ground {

    @Override
    public void startAfresh() throws IOException, InterruptedException {
        setting.stack().startAfresh();
    }

    @Override
    public boolean isUp() {
        return setting.stack().isUp();
    }

    @Override
    public void fileExamples() throws IOException, InterruptedException {
        new Examples(setting.stack()).file();
    }

    @Override
    public void loadCity() throws IOException, InterruptedException {
        var plan = setting.plan();
        say.accept("Loading " + plan.storedComplaints() + " complaints ...");
        setting.stack().awaitRest();
        try (var store =
                MongoClients.create("mongodb://127.0.0.1:" + setting.stack().port("mongodb"))) {
            new Filling(store).fill(plan.storedComplaints(), plan.openComplaints(), this::show);
        } catch (NothingToCopy impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A tenth at a time: it takes minutes. */
    private void show(int written) {
        if (written % Math.max(1, setting.plan().storedComplaints() / 10) == 0) {
            say.accept("  " + written + " of " + setting.plan().storedComplaints());
        }
    }
}
