package org.redress.routing.directory.web;

import org.redress.routing.directory.model.Region;

record RegionView(String code, String zh, String en, boolean active, int version) {

    static RegionView of(Region region) {
        return new RegionView(region.code(), region.name().zh(), region.name().en(), region.active(), region.version());
    }
}
