package org.redress.identity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.contracts.Role;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The demo accounts with their passwords, for a newcomer, in the profiles local and demo; elsewhere nothing. */
@Component
class AccountsToTry {

    private static final List<String> FIRST = List.of("investor1", "intake1", "handler-econ_trade", "supervisor1");

    private final MessageSource messages;
    private final boolean shown;

    AccountsToTry(MessageSource messages, Environment environment) {
        this.messages = messages;
        this.shown = environment.acceptsProfiles(Profiles.of("local | demo"));
    }

    String html(Locale locale) {
        if (!shown) {
            return "";
        }
        return """
                <section aria-labelledby="accounts">
                  <h2 id="accounts">%s</h2>
                  <p>%s</p>
                  <dl>%s</dl>
                  <details>
                    <summary>%s</summary>
                    <ul>%s</ul>
                  </details>
                </section>
                """.formatted(
                        text("accounts", locale),
                        text("hint", locale),
                        FIRST.stream().map(name -> entry(name, locale)).collect(Collectors.joining()),
                        text("accounts.departments", locale),
                        DemoAccounts.all().stream()
                                .filter(account -> account.role() == Role.HANDLER)
                                .map(AccountsToTry::ofDepartment)
                                .collect(Collectors.joining()));
    }

    private String entry(String userName, Locale locale) {
        return "<dt><code>%s</code></dt><dd>%s</dd>".formatted(userName, text("account." + userName, locale));
    }

    private static String ofDepartment(DemoAccount handler) {
        return "<li><code>%s</code>, <code>%s</code><br>%s</li>"
                .formatted(
                        handler.userName(),
                        handler.userName().replace("handler-", "head-"),
                        DemoAccounts.office(handler.department()));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
