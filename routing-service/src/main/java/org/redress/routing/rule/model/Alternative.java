package org.redress.routing.rule.model;

import java.util.List;

/** A rule that did not win, and why. */
public sealed interface Alternative {

    Rule rule();

    /** At least one condition does not hold. */
    record ConditionsFailed(Rule rule, List<Condition> failed) implements Alternative {}

    /** Its conditions hold, but not on that day. */
    record NotInForce(Rule rule) implements Alternative {}

    /** It applies too, but the winner asks for more. */
    record LessSpecific(Rule rule, Rule winner) implements Alternative {}

    /** It applies and asks for as much, but comes later in the order. */
    record LaterInOrder(Rule rule, Rule winner) implements Alternative {}
}
