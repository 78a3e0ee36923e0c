package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A complaint as it is sent; {@link FilingParser} says what each field must be. */
record FilingRequest(
        @Schema(
                allowableValues = {"RIGHTS", "SUGGESTION"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Complainant complainant,

        Agent agent,

        @Schema(description = "Required for RIGHTS") Respondent respondent,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.TITLE)
        String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.NARRATIVE)
        String narrative,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.REQUEST)
        String request,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "ARBITRARY_FEES")
        String category,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "FEIXIAN")
        String region,

        Amount investmentAtRisk,

        @Schema(minimum = "0") Integer jobsAtRisk,

        @Schema(description = "Whether the respondent must not learn who complains")
        Boolean confidential,

        @Schema(description = "Other authorities or courts that have the matter")
        List<String> parallelProceedings,

        @Schema(description = "The sender's own reference", maxLength = FilingParser.NAME)
        String externalId,

        @Schema(description = "INTAKE only: when a letter or call came in, at most 30 days ago", format = "date-time")
        String receivedAt) {

    record Complainant(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.NAME)
            String name,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"FIE", "FOREIGN_INVESTOR", "DOMESTIC_INVESTOR", "CHAMBER"})
            String type,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "ISO 3166-1 alpha-2", example = "DE")
            String country,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "ISO 639-1", example = "en")
            String language,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Contact contact) {}

    @Schema(description = "A person, with an e-mail address or a telephone number or both")
    record Contact(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.NAME)
            String name,

            @Schema(maxLength = FilingParser.EMAIL) String email,
            String phone) {}

    record Agent(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.NAME)
            String name,

            Contact contact,

            @Schema(description = "What the power of attorney says: matter, authority, period")
            String authority) {}

    record Respondent(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = FilingParser.NAME)
            String name,

            @Schema(example = "CONSTRUCTION") String departmentCode) {}

    record Amount(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    types = {"string", "number"},
                    example = "1500000.00")
            @JsonDeserialize(using = DecimalText.class)
            String amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "ISO 4217", example = "USD")
            String currency) {}
}
