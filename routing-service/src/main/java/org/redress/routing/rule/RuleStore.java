package org.redress.routing.rule;

import java.util.List;
import java.util.Optional;
import org.redress.routing.rule.model.Activation;
import org.redress.routing.rule.model.Activations;

/** Port: versions of the rules and their activations; both are only ever added. */
public interface RuleStore {

    /** Puts the version that came with the software in force from the beginning; harmless when that is done. */
    void prepare();

    Optional<RuleVersion> find(int version);

    /** Newest first. */
    List<RuleVersion.Summary> before(int version, int limit);

    /** The newest version. */
    int last();

    /** False when there is a version of that number already. */
    boolean add(RuleVersion version);

    Activations activations();

    /** False when there is an activation of that number already. */
    boolean add(Activation activation);
}
