package org.redress.portal.services;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The {@link Caller} of each service. */
final class Callers {

    private final Map<Service, Caller> callers = new EnumMap<>(Service.class);

    Callers(Function<Service, Caller> made) {
        Arrays.stream(Service.values()).forEach(service -> callers.put(service, made.apply(service)));
    }

    Caller of(Service service) {
        return callers.get(service);
    }
}
