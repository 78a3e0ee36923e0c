package org.redress.portal.page;

import java.util.List;
import java.util.Locale;
import org.redress.portal.services.Directories;
import org.redress.portal.services.Directory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes in the reader's words; a code that nobody has named yet stands for itself. In templates: {@code @names}. */
@Component("names")
public class Names {

    private final Directories directories;
    private final MessageSource messages;

    Names(Directories directories, MessageSource messages) {
        this.directories = directories;
        this.messages = messages;
    }

    public String department(String code) {
        return named(directories.current().departments(), code);
    }

    /** All codes, in the order in which the offices are listed. */
    public List<String> departments() {
        return directories.current().departments().stream()
                .map(Directory.Entry::code)
                .toList();
    }

    public String category(String code) {
        return named(directories.current().categories(), code);
    }

    public String region(String code) {
        return named(directories.current().regions(), code);
    }

    /** ISO 3166-1 alpha-2. */
    public String country(String code) {
        return code == null ? "" : new Locale("", code).getDisplayCountry(LocaleContextHolder.getLocale());
    }

    /** ISO 639. */
    public String language(String code) {
        return code == null ? "" : Locale.forLanguageTag(code).getDisplayLanguage(LocaleContextHolder.getLocale());
    }

    /** A code of one of the services' enumerations: {@code of("status", "ASSIGNED")} reads {@code status.ASSIGNED}. */
    public String of(String family, String code) {
        return code == null
                ? ""
                : messages.getMessage(family + "." + code, null, code, LocaleContextHolder.getLocale());
    }

    private static String named(List<Directory.Entry> entries, String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .map(entry -> entry.name(LocaleContextHolder.getLocale().getLanguage()))
                .orElse(code == null ? "" : code);
    }
}
