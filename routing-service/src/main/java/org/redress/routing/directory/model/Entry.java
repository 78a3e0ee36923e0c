package org.redress.routing.directory.model;

import org.redress.routing.language.Words;

/** The present version of one entry of a code list; codes are unique over all lists. */
public sealed interface Entry permits Department, Category, Region {

    String code();

    Words name();

    boolean active();

    int version();
}
