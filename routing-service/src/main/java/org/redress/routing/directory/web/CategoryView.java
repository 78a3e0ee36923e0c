package org.redress.routing.directory.web;

import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.routing.directory.model.Category;

record CategoryView(
        String code,
        String zh,
        String en,
        Kind kind,
        HandlingClass handlingClass,
        String parent,
        String transferTo,
        boolean active,
        int version) {

    static CategoryView of(Category category) {
        return new CategoryView(
                category.code(),
                category.name().zh(),
                category.name().en(),
                category.kind(),
                category.handlingClass(),
                category.parent(),
                category.transferTo(),
                category.active(),
                category.version());
    }
}
