package org.redress.portal.services;

import java.util.List;

/** Departments, categories and regions that are in use. */
public record Directory(List<Entry> departments, List<Entry> categories, List<Entry> regions) {

    static final Directory UNKNOWN = new Directory(List.of(), List.of(), List.of());

    /** {@code kinds} only of categories: the kinds of complaints it is for, null for all. */
    public record Entry(String code, String zh, String en, List<String> kinds) {

        public String name(String language) {
            return "zh".equals(language) ? zh : en;
        }
    }
}
