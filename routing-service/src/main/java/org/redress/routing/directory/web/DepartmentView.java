package org.redress.routing.directory.web;

import java.util.List;
import org.redress.routing.directory.model.Department;

record DepartmentView(
        String code,
        String zh,
        String en,
        List<String> aliases,
        String parent,
        String successor,
        boolean active,
        int version) {

    static DepartmentView of(Department department) {
        return new DepartmentView(
                department.code(),
                department.name().zh(),
                department.name().en(),
                department.aliases(),
                department.parent(),
                department.successor(),
                department.active(),
                department.version());
    }
}
