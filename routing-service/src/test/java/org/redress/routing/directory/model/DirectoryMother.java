package org.redress.routing.directory.model;

import java.util.ArrayList;
import java.util.List;
import org.redress.contracts.HandlingClass;
import org.redress.routing.language.Words;

/** Departments A to E, of which X has ended for good and Y and Z have successors, and two categories. */
public final class DirectoryMother {

    private DirectoryMother() {}

    public static Directory directory() {
        var entries = new ArrayList<Entry>();
        for (var code : List.of("A", "B", "C", "D", "E")) {
            entries.add(department(code, null, true));
        }
        entries.add(department("X", null, false));
        entries.add(department("Y", "Z", false));
        entries.add(department("Z", "A", false));
        entries.add(new Category("FEES", new Words("收费", "fees"), null, HandlingClass.CROSS_DEPT, null, null, true, 1));
        entries.add(new Category(
                "GIFTS",
                new Words("索要", "gifts"),
                null,
                HandlingClass.CROSS_DEPT,
                null,
                "DISCIPLINE_INSPECTION",
                true,
                1));
        entries.add(new Region("LANSHAN", new Words("兰山", "Lanshan District"), true, 1));
        return new Directory(entries);
    }

    public static Department department(String code, String successor, boolean active) {
        return new Department(
                code, new Words(code + "局", code + " Bureau"), List.of(), null, successor, null, active, 1);
    }
}
