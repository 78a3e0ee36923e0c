package org.redress.portal.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.portal.services.ComplaintDetail;

/** The forms that a reader finds on the page of a case: those of the commands that may be given now. */
public final class CommandForms {

    /** Those that name the department of a case that has none. */
    private static final Set<String> NAMING = Set.of("assign", "decide-return");

    private CommandForms() {}

    /** {@code lead}: the department that the reader has chosen for a case that has none; may be null. */
    public static List<CommandForm> of(ComplaintDetail detail, String back, String lead) {
        return Commands.table().stream()
                .filter(command -> detail.allowedCommands().contains(command.name()))
                .map(command -> new CommandForm(
                        command,
                        UUID.randomUUID(),
                        detail.version(),
                        SafePath.of(back),
                        known(command, detail),
                        false,
                        null))
                .map(form ->
                        lead != null && NAMING.contains(form.command().name()) ? form.choosing("lead", lead) : form)
                .toList();
    }

    /** What is known already need not be filled in again. */
    private static Map<String, List<String>> known(Command command, ComplaintDetail detail) {
        var known = new HashMap<String, List<String>>();
        put(known, "lead", detail.lead());
        put(known, "handlingClass", detail.handlingClass());
        put(known, "kind", detail.kind());
        put(known, "category", detail.category());
        put(known, "region", detail.region());
        if (detail.coHandlers() != null) {
            known.put("coHandlers", detail.coHandlers());
        }
        if (command.name().equals("decide-recusal")) {
            known.remove("lead"); // the department stays unless another one is named
        }
        if (command.name().equals("decide-return") && detail.lastReturn() != null) {
            put(known, "lead", detail.lastReturn().suggestedDepartment());
        }
        return command.own(known);
    }

    private static void put(Map<String, List<String>> known, String field, String value) {
        if (value != null) {
            known.put(field, List.of(value));
        }
    }
}
