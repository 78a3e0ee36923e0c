package org.redress.routing.rule.mongo;

import java.time.Instant;
import org.redress.routing.rule.model.Activation;
import org.springframework.data.annotation.Id;

/** An activation as stored; written once and never changed. */
record ActivationDocument(@Id int number, int version, Instant effectiveFrom, Instant at, String by) {

    static ActivationDocument of(Activation activation) {
        return new ActivationDocument(
                activation.number(),
                activation.version(),
                activation.effectiveFrom(),
                activation.at(),
                activation.by());
    }

    Activation toModel() {
        return new Activation(number, version, effectiveFrom, at, by);
    }
}
