package org.redress.routing.directory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Entries of one list, in the form in which it is read; {@code next} is not asked for. */
record Several<T extends Described>(
        @NotEmpty @Size(max = 200) List<@NotNull @Valid T> items, String next) {}
