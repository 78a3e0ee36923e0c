package org.redress.benchmarks.measure;

import java.util.Collection;
import java.util.function.Consumer;
import org.redress.benchmarks.stack.LocalStack;

/**
 * Where something is measured and how long, and who is told what was found.
 *
 * @param stack not running for what needs none
 */
public record Setting(Plan plan, LocalStack stack, Consumer<Finding> reader) {

    public Finding found(Finding finding) {
        reader.accept(finding);
        return finding;
    }

    public void found(Collection<Finding> several) {
        several.forEach(reader);
    }
}
