package org.redress.routing.rule.web;

/** What the description of the API shows; a test sends it as it stands. */
final class RuleExamples {

    static final String JSON = """
        {"note": "Large charges go to the Planning Commission", "rules": [
          {"id": "fees-large", "order": 10, "zh": "大额收费由计委主办", "en": "Large charges: Planning Commission",
           "when": {"category": ["ARBITRARY_FEES"], "minimumInvestment": {"amount": "10000000", "currency": "CNY"}},
           "then": {"lead": "PLANNING", "coHandlers": ["ECON_TRADE"], "priority": "HIGH"}},
          {"id": "fees", "order": 20, "zh": "乱收费由经贸委主办", "en": "Charges: Economic and Trade Commission",
           "when": {"category": ["ARBITRARY_FEES"]}, "from": "2027-01-01", "then": {"lead": "ECON_TRADE"}}]}
        """;

    static final String YAML = """
        note: Charges in the city go to the service hall
        rules:
          - id: fees-city
            order: 10
            zh: 市直收费由市投资服务大厅主办
            en: Charges in the city go to the service hall
            when:
              category: [ARBITRARY_FEES]
              region: [CITY]
            then:
              lead: SERVICE_HALL
        """;

    private RuleExamples() {}
}
