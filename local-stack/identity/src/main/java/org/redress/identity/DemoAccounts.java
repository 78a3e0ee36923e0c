package org.redress.identity;

import static org.redress.contracts.Role.ADMIN;
import static org.redress.contracts.Role.DEPT_HEAD;
import static org.redress.contracts.Role.HANDLER;
import static org.redress.contracts.Role.INTAKE;
import static org.redress.contracts.Role.INVESTOR;
import static org.redress.contracts.Role.SUPERVISOR;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All demo accounts, as data: two investors, the offices' people, and one handler and one head per department. */
final class DemoAccounts {

    private static final Map<String, String> DEPARTMENTS = Map.of(
            "INVEST_PROMO", "Municipal Investment Promotion Bureau 市招商局",
            "FOREIGN_TRADE", "Foreign Trade and Economic Cooperation Bureau 外经贸局",
            "SCI_TECH", "Science and Technology Bureau 科技局",
            "PLANNING", "Planning Commission 计委",
            "ECON_TRADE", "Economic and Trade Commission 经贸委",
            "CONSTRUCTION", "Construction Bureau 建设局",
            "AGRICULTURE", "Agriculture Bureau 农业局",
            "COMPLAINT_CENTRE", "Investment Promotion Complaint Centre 招商引资投诉中心",
            "SERVICE_HALL", "Municipal Investment Service Hall 市投资服务大厅",
            "LEADING_GROUP", "Leading Group 领导小组");

    private static final List<DemoAccount> ALL = Stream.concat(
                    Stream.of(
                            new DemoAccount("investor1", "Investor 1 投资者一", INVESTOR, null),
                            new DemoAccount("investor2", "Investor 2 投资者二", INVESTOR, null),
                            new DemoAccount("intake1", "Intake officer 受理员", INTAKE, null),
                            new DemoAccount("supervisor1", "Supervisor 督查员", SUPERVISOR, null),
                            new DemoAccount("admin1", "Administrator 管理员", ADMIN, null)),
                    DEPARTMENTS.keySet().stream().sorted().flatMap(DemoAccounts::peopleOf))
            .toList();

    private static final Map<String, DemoAccount> BY_ID =
            ALL.stream().collect(Collectors.toMap(DemoAccount::id, Function.identity()));

    private DemoAccounts() {}

    static List<DemoAccount> all() {
        return ALL;
    }

    /** What a department is called in English and Chinese. */
    static String office(String code) {
        return DEPARTMENTS.get(code);
    }

    static DemoAccount byId(String id) {
        return BY_ID.get(id);
    }

    private static Stream<DemoAccount> peopleOf(String code) {
        var suffix = code.toLowerCase(Locale.ROOT);
        var office = office(code);
        var chinese = office.substring(office.lastIndexOf(' ') + 1);
        return Stream.of(
                new DemoAccount("handler-" + suffix, "Handler " + chinese + "承办人", HANDLER, code),
                new DemoAccount("head-" + suffix, "Head " + chinese + "负责人", DEPT_HEAD, code));
    }
}
