package org.redress.contracts;

/** Three-colour supervision: near the limit, past it, long past it. A card only ever goes upwards. */
public enum CardColour {
    BLUE,
    YELLOW,
    RED
}
