package org.redress.routing.rule.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a spreadsheet of rules, each headed in Chinese or in English, and the field that each holds. */
enum Column {
    ID("id", "编号", "ID"),
    ORDER("order", "顺序", "Order"),
    ZH("zh", "名称（中文）", "Title in Chinese"),
    EN("en", "名称（英文）", "Title in English"),
    KIND("when.kind", "投诉类型", "Kind"),
    CATEGORY("when.category", "事项类别", "Category"),
    REGION("when.region", "所在县区", "Region"),
    RESPONDENT("when.respondentDepartment", "被投诉单位", "Department complained about"),
    COMPLAINANT_TYPE("when.complainantType", "投诉人类型", "Type of complainant"),
    COUNTRY("when.country", "国家（地区）", "Country or area"),
    LANGUAGE("when.language", "语言", "Language"),
    INVESTMENT("when.minimumInvestment.amount", "最低涉及投资额", "Minimum investment at risk"),
    CURRENCY("when.minimumInvestment.currency", "币种", "Currency"),
    JOBS("when.minimumJobs", "最少涉及就业岗位", "Minimum jobs at risk"),
    FROM("from", "施行日期", "In force from"),
    UNTIL("until", "截止日期", "In force until"),
    LEAD("then.lead", "主办单位", "Lead"),
    CO_HANDLERS("then.coHandlers", "协办单位", "Co-handlers"),
    HANDLING_CLASS("then.handlingClass", "办理类别", "Handling class"),
    PRIORITY("then.priority", "优先级", "Priority");

    private final String field;
    private final String zh;
    private final String en;

    Column(String field, String zh, String en) {
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    String field() {
        return field;
    }

    /** Where it stands in the sheets that are written here. */
    int position() {
        return List.of(values()).indexOf(this);
    }

    String heading(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    boolean holdsSeveral() {
        return switch (this) {
            case KIND, CATEGORY, REGION, RESPONDENT, COMPLAINANT_TYPE, COUNTRY, LANGUAGE, CO_HANDLERS -> true;
            default -> false;
        };
    }

    /** Codes of the directory, which people know by their names. */
    boolean holdsEntries() {
        return this == CATEGORY || this == REGION || this == RESPONDENT || this == LEAD || this == CO_HANDLERS;
    }

    static Optional<Column> headed(String heading) {
        var text = plain(heading);
        return Arrays.stream(values())
                .filter(column ->
                        plain(column.zh).equals(text) || plain(column.en).equals(text))
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.strip().replace('(', '（').replace(')', '）').toLowerCase(Locale.ROOT);
    }
}
