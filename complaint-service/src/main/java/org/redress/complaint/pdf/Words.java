package org.redress.complaint.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.complaint.directory.DirectoryCopy;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.DirectoryEvent.CategoryPublished;
import org.redress.contracts.DirectoryEvent.DepartmentPublished;
import org.redress.contracts.DirectoryEvent.RegionPublished;
import org.springframework.context.MessageSource;

/** Codes, names and dates in the language of one document. */
record Words(MessageSource messages, DirectoryCopy directory, ZoneId zone, Locale language) {

    /** A code that nobody has named yet is told as it is. */
    String of(String family, Object code, Object... arguments) {
        return code == null ? null : messages.getMessage(family + "." + code, arguments, code.toString(), language);
    }

    String day(Instant at) {
        return written(at, "uuuu年M月d日", "d MMMM uuuu");
    }

    String moment(Instant at) {
        return written(at, "uuuu年M月d日 HH:mm", "d MMMM uuuu, HH:mm");
    }

    private String written(Instant at, String chinese, String english) {
        return DateTimeFormatter.ofPattern(isChinese() ? chinese : english, language)
                .withZone(zone)
                .format(at);
    }

    /** A department, category or region. */
    String name(Object code) {
        if (code == null) {
            return null;
        }
        var entry = directory.current().entries().get(code.toString());
        return entry == null ? code.toString() : name(entry);
    }

    /** Several of them, as one text. */
    String names(Object codes) {
        return ((Collection<?>) codes).stream().map(this::name).collect(Collectors.joining(isChinese() ? "、" : ", "));
    }

    String country(String code) {
        return new Locale("", code).getDisplayCountry(language);
    }

    private String name(DirectoryEvent entry) {
        if (entry instanceof DepartmentPublished one) {
            return isChinese() ? one.zh() : one.en();
        }
        if (entry instanceof CategoryPublished one) {
            return isChinese() ? one.zh() : one.en();
        }
        return entry instanceof RegionPublished one ? (isChinese() ? one.zh() : one.en()) : entry.code();
    }

    boolean isChinese() {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage());
    }

    /** The file of a template in this language. */
    String template(String name) {
        return name + (isChinese() ? "_zh" : "_en");
    }
}
