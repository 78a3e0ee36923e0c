package org.redress.routing.directory.mongo;

import java.util.ArrayList;
import java.util.List;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.routing.bundled.Bundled;
import org.redress.routing.directory.mongo.EntryDocument.ListName;

/** The code lists of {@code bundled/directory.yaml}, each entry active and in its first version. */
record BundledDirectory(List<Line> departments, List<Line> categories, List<Line> regions) {

    record Line(
            String code,
            String zh,
            String en,
            List<String> aliases,
            String parent,
            Kind kind,
            HandlingClass handlingClass,
            String transferTo) {

        private EntryDocument toDocument(ListName list, int position) {
            return new EntryDocument(
                    code,
                    list,
                    position,
                    zh,
                    en,
                    aliases == null ? List.of() : aliases,
                    parent,
                    null,
                    kind,
                    handlingClass,
                    transferTo,
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    1);
        }
    }

    static BundledDirectory read() {
        return Bundled.read("directory.yaml", BundledDirectory.class);
    }

    List<EntryDocument> entries() {
        var entries = new ArrayList<EntryDocument>();
        add(entries, ListName.DEPARTMENTS, departments);
        add(entries, ListName.CATEGORIES, categories);
        add(entries, ListName.REGIONS, regions);
        return entries;
    }

    private static void add(List<EntryDocument> entries, ListName list, List<Line> lines) {
        lines.forEach(line -> entries.add(line.toDocument(list, entries.size())));
    }
}
