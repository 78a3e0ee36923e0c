package org.redress.routing.decision;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.redress.routing.decision.model.RuleReturns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Which rules send complaints where they do not belong, as the departments' returns tell. */
@Component
@EnableConfigurationProperties(ReturnSettings.class)
public class WatchReturns {

    private final RoutingCases cases;
    private final ReturnSettings settings;
    private final MultiGauge rates;
    private final AtomicLong misrouting = new AtomicLong();

    WatchReturns(RoutingCases cases, ReturnSettings settings, MeterRegistry meters) {
        this.cases = cases;
        this.settings = settings;
        rates = MultiGauge.builder("redress.routing.rule.return.rate")
                .description("Share of the complaints a rule placed that departments gave back, of the newest ones")
                .register(meters);
        Gauge.builder("redress.routing.rules.misrouting", misrouting, AtomicLong::doubleValue)
                .description("Rules whose complaints are given back too often")
                .register(meters);
    }

    /** Worst first, over the newest complaints. */
    public List<RuleReturns> byRule() {
        return RuleReturns.of(cases.placed(settings.window()));
    }

    public boolean misroutes(RuleReturns rule) {
        return rule.misroutes(settings.least(), settings.flagFrom());
    }

    @Scheduled(fixedDelayString = "${redress.returns.count-every:60s}")
    void count() {
        var all = byRule();
        rates.register(
                all.stream()
                        .filter(one -> one.placed() >= settings.least())
                        .map(one -> MultiGauge.Row.of(
                                Tags.of("rule", one.rule(), "version", String.valueOf(one.version())), one.rate()))
                        .toList(),
                true);
        misrouting.set(all.stream().filter(this::misroutes).count());
    }
}
