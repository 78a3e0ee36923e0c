package org.redress.launcher;

import java.util.stream.Stream;
import org.redress.launcher.stack.Stack;

/** Where to look and as whom, once the stack is up. */
record Directions(Stack stack) {

    Stream<String> lines() {
        var services = stack.services().stream()
                .map(name -> "  %-22s %s/swagger-ui/index.html".formatted(name, stack.url(name)));
        return Stream.of(
                        Stream.of("", "The stack is up. 系统已启动。"),
                        services,
                        Stream.of(
                                "  %-22s %s".formatted("identity", stack.url("identity")),
                                "Demo accounts 演示账号 (password 密码 = name + \"-demo\"):",
                                "  investor1, investor2, intake1, supervisor1, admin1,",
                                "  handler-<department>, head-<department>, e.g. handler-econ_trade",
                                "A token for scripts 取得令牌: ./redress token --user intake1, or --client demo-client"))
                .flatMap(lines -> lines);
    }
}
