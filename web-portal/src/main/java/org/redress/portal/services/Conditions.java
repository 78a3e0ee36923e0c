package org.redress.portal.services;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with its conditions as variables, so that no value can become part of the address. */
final class Conditions {

    private Conditions() {}

    static String address(String path, Map<String, String> conditions) {
        var address = UriComponentsBuilder.fromPath(path);
        conditions.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.build().toUriString();
    }
}
