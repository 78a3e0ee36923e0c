package org.redress.portal.services;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** notification-service: how the reader wants to be written to, and who stands in for the reader's department. */
@Component
public class Preferences {

    private static final String OWN = "/api/preferences";
    private static final String DEPUTIES = "/api/deputies";

    private final Caller service;

    Preferences(Callers callers) {
        this.service = callers.of(Service.NOTIFICATION);
    }

    /**
     * @param language null: as the complaint says
     * @param notByMail what is told in the inbox only
     * @param optional what may be told there only
     */
    public record Own(String account, String language, Set<String> notByMail, List<String> optional) {}

    /** @param kind account or department */
    public record Deputy(String id, String kind, String deputy, LocalDate from, LocalDate until) {}

    public Own own() {
        return service.get(new ParameterizedTypeReference<>() {}, OWN);
    }

    public void keep(String language, List<String> notByMail) {
        var wanted = new HashMap<String, Object>();
        wanted.put("language", language);
        wanted.put("notByMail", notByMail);
        service.put(Own.class, wanted, OWN);
    }

    public List<Deputy> deputies() {
        return service.get(new ParameterizedTypeReference<Page<Deputy>>() {}, DEPUTIES)
                .items();
    }

    public void name(Map<String, String> naming) {
        service.post(Deputy.class, null, null, naming, DEPUTIES);
    }

    public void remove(String id) {
        service.delete(DEPUTIES + "/{id}", id);
    }
}
