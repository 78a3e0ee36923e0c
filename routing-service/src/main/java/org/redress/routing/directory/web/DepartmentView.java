package org.redress.routing.directory.web;

import java.time.LocalTime;
import java.util.List;
import org.redress.routing.directory.model.Department;

record DepartmentView(
        String code,
        String zh,
        String en,
        List<String> aliases,
        String parent,
        String successor,
        LocalTime opens,
        LocalTime closes,
        String phone,
        String email,
        String address,
        boolean active,
        int version) {

    static DepartmentView of(Department department) {
        var office = department.office();
        return new DepartmentView(
                department.code(),
                department.name().zh(),
                department.name().en(),
                department.aliases(),
                department.parent(),
                department.successor(),
                office.opens(),
                office.closes(),
                office.phone(),
                office.email(),
                office.address(),
                department.active(),
                department.version());
    }
}
