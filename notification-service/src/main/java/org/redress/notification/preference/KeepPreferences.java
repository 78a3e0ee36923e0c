package org.redress.notification.preference;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.notification.delivery.NoticeRouting;
import org.redress.notification.mail.Wishes;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Recipient.Kind;
import org.springframework.stereotype.Component;

/** Lets an account say how it wants to be written to. What is urgent is written all the same. */
@Component
public class KeepPreferences implements Wishes {

    private final PreferenceStore store;
    private final Set<Milestone> optional;

    KeepPreferences(PreferenceStore store, NoticeRouting routing) {
        this.store = store;
        this.optional = routing.routing().stream()
                .filter(row -> row.audience().contains(Kind.ACCOUNT)
                        && row.channels().contains(Channel.EMAIL)
                        && !row.urgent())
                .map(NoticeRouting.Row::milestone)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Milestone.class)));
    }

    /** What an account may switch off. */
    public Set<Milestone> optional() {
        return optional;
    }

    public Preferences of(String account) {
        return store.find(account).orElse(Preferences.NONE);
    }

    public void keep(String account, Preferences preferences) {
        if (!optional.containsAll(preferences.notByMail())) {
            throw Problem.invalid(List.of(FieldError.of("notByMail", "unknown-code")));
        }
        store.keep(account, preferences);
    }

    @Override
    public boolean isWanted(String account, Milestone milestone) {
        return of(account).isWanted(milestone);
    }

    @Override
    public Optional<Locale> language(String account) {
        return Optional.ofNullable(of(account).language()).map(Locale::forLanguageTag);
    }
}
