package org.redress.portal.services;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** routing-service: the lists of departments, categories and regions, as administrators keep them. */
@Component
public class DirectoryEntries {

    private static final String ALL = "/api/{list}?limit=200";
    private static final String ONE = "/api/{list}/{code}";

    private final Caller service;

    DirectoryEntries(Callers callers) {
        this.service = callers.of(Service.ROUTING);
    }

    /** An entry of any list; what its list does not have, and what is not known, is null. Times as in {@code 09:00:00}. */
    public record Entry(
            String code,
            String zh,
            String en,
            List<String> aliases,
            String parent,
            String successor,
            String opens,
            String closes,
            String phone,
            String email,
            String address,
            String kind,
            String handlingClass,
            String transferTo,
            boolean active,
            int version) {

        public String name(String language) {
            return "zh".equals(language) ? zh : en;
        }
    }

    /** {@code before} null: it was new. */
    public record Edit(Instant at, String by, Entry before, Entry after) {}

    /** The whole list, in its order. */
    public List<Entry> all(String list) {
        var all = new ArrayList<Entry>();
        var page = page(ALL, Map.of("list", list));
        all.addAll(page.items());
        while (page.next() != null) {
            page = page(ALL + "&cursor={cursor}", Map.of("list", list, "cursor", page.next()));
            all.addAll(page.items());
        }
        return all;
    }

    private Page<Entry> page(String address, Map<String, String> variables) {
        return service.get(new ParameterizedTypeReference<>() {}, address, variables);
    }

    public Entry one(String list, String code) {
        return service.get(new ParameterizedTypeReference<>() {}, ONE, list, code);
    }

    /** Newest first. */
    public List<Edit> history(String list, String code) {
        return service.get(new ParameterizedTypeReference<Page<Edit>>() {}, ONE + "/history", list, code)
                .items();
    }

    /** @param version that the writer has seen, 0 for a new one */
    public Entry put(String list, String code, int version, Map<String, ?> entry) {
        return service.put(Entry.class, version, entry, ONE, list, code);
    }
}
