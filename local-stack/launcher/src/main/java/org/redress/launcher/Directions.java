package org.redress.launcher;

import java.util.List;
import java.util.stream.Stream;
import org.redress.launcher.stack.Stack;

/** Where to look and as whom, once the stack is up. */
record Directions(Stack stack) {

    private static final List<String> ACCOUNTS = List.of(
            "  investor1            files a complaint and follows it  提交投诉，查看办理进度",
            "  intake1              reviews, accepts, routes by hand  受理审查，人工交办",
            "  handler-econ_trade   signs for, returns, answers       签收、退回、报送办理结果",
            "  supervisor1          sees what is late, and why        督办超期事项，核查办理经过");

    /** First for a person with a browser, then for one who writes programs. */
    Stream<String> lines() {
        var apis = stack.services().stream()
                .map(name -> "  %-20s %s/swagger-ui/index.html".formatted(name, stack.url(name)));
        return Stream.of(
                        Stream.of(
                                "",
                                "The stack is up. 系统已启动。",
                                "Open 请用浏览器打开: " + stack.home(),
                                "Accounts 账号 (password 密码 = name + \"-demo\", e.g. investor1-demo):"),
                        ACCOUNTS.stream(),
                        Stream.of(
                                "  others 其他账号      investor2, admin1, handler-<department>, head-<department>",
                                "APIs 接口:"),
                        apis,
                        Stream.of("Mails 邮件: " + stack.mails()),
                        Stream.of("  a token 取得令牌      ./redress token --user intake1, or --client demo-client"))
                .flatMap(lines -> lines);
    }
}
