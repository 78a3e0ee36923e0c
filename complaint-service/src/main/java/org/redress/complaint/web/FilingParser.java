package org.redress.complaint.web;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.redress.complaint.directory.Directory;
import org.redress.complaint.filing.Filing;
import org.redress.complaint.model.Facts;
import org.redress.complaint.model.TextField;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.DirectoryEvent.CategoryPublished;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.edge.Problem.FieldError;

/** Makes a checked {@link Filing} of a request, or refuses it with all its errors and where they are. */
final class FilingParser {

    static final int TITLE = 200;
    static final int NARRATIVE = 10_000;
    static final int REQUEST = 2_000;
    static final int NAME = 200;
    static final int EMAIL = 254;
    private static final int PROCEEDINGS = 20;
    private static final int MOST_JOBS = 10_000_000;

    private final FilingRequest request;
    private final Directory directory;
    private final Fields fields = new Fields();
    private final Map<TextField, String> texts = new EnumMap<>(TextField.class);

    private FilingParser(FilingRequest request, Directory directory) {
        this.request = request;
        this.directory = directory;
    }

    /** {@code mayBackdate}: whether the sender may say when it was received. */
    static Filing parse(FilingRequest request, Directory directory, boolean mayBackdate, Clock clock) {
        return new FilingParser(request, directory).parse(mayBackdate, clock);
    }

    /** What {@link #parse} would refuse; none when it would not. */
    static List<FieldError> errors(FilingRequest request, Directory directory, boolean mayBackdate, Clock clock) {
        var parser = new FilingParser(request, directory);
        parser.read(mayBackdate, clock);
        return parser.fields.errors();
    }

    /** What is written so far of the texts by which complaints are compared. */
    static Map<TextField, String> words(FilingRequest request) {
        var written = new EnumMap<TextField, String>(TextField.class);
        put(written, TextField.TITLE, request.title(), TITLE);
        put(written, TextField.NARRATIVE, request.narrative(), NARRATIVE);
        if (request.respondent() != null) {
            put(written, TextField.RESPONDENT_NAME, request.respondent().name(), NAME);
        }
        return written;
    }

    private static void put(Map<TextField, String> texts, TextField field, String text, int most) {
        if (text != null && text.length() <= most) {
            texts.put(field, text);
        }
    }

    private Filing parse(boolean mayBackdate, Clock clock) {
        var read = read(mayBackdate, clock);
        fields.throwIfWrong();
        var category = directory.activeCategory(request.category()).orElseThrow();
        var facts = new Facts(
                read.kind(),
                request.category(),
                request.region(),
                read.respondent(),
                read.complainant().type(),
                read.complainant().country(),
                read.complainant().language(),
                read.amount(),
                request.jobsAtRisk(),
                read.receivedAt(),
                category.handlingClass());
        return new Filing(facts, texts, mustGoElsewhere(category));
    }

    private record Parts(Kind kind, Who complainant, String respondent, Money amount, Instant receivedAt) {}

    /** As far as it can be understood: what is wrong is noted, and null. */
    private Parts read(boolean mayBackdate, Clock clock) {
        var kind = fields.oneOf("kind", request.kind(), Kind.class);
        content();
        var complainant = complainant(kind);
        agent();
        var respondent = respondent(kind);
        fields.code(
                "category",
                request.category(),
                code -> directory.activeCategory(code).isPresent());
        fields.code("region", request.region(), directory::hasActiveRegion);
        var amount = Amounts.parse("investmentAtRisk", request.investmentAtRisk(), fields);
        jobs();
        proceedings();
        var receivedAt = ReceivedAt.parse(request.receivedAt(), mayBackdate, clock.instant(), fields);
        return new Parts(kind, complainant, respondent, amount, receivedAt);
    }

    private static boolean mustGoElsewhere(CategoryPublished category) {
        return category.transferTo() != null && !category.transferTo().isBlank();
    }

    private void content() {
        keep(TextField.TITLE, fields.line("title", request.title(), TITLE));
        keep(TextField.NARRATIVE, fields.text("narrative", request.narrative(), NARRATIVE));
        keep(TextField.REQUEST, fields.text("request", request.request(), REQUEST));
        keep(TextField.EXTERNAL_ID, fields.optionalLine("externalId", request.externalId(), NAME));
        keep(TextField.CONFIDENTIAL, Boolean.toString(Boolean.TRUE.equals(request.confidential())));
    }

    private record Who(ComplainantType type, String country, String language) {}

    private Who complainant(Kind kind) {
        var sent = fields.present("complainant", request.complainant());
        if (sent == null) {
            return null;
        }
        keep(TextField.COMPLAINANT_NAME, fields.line("complainant.name", sent.name(), NAME));
        var type = fields.oneOf("complainant.type", sent.type(), ComplainantType.class);
        if (type == ComplainantType.CHAMBER && kind == Kind.RIGHTS) {
            fields.wrong("complainant.type", "chamber-suggestions-only");
        }
        var country = fields.code("complainant.country", sent.country(), Iso::isCountry);
        var language = fields.code("complainant.language", sent.language(), Iso::isLanguage);
        if (fields.present("complainant.contact", sent.contact()) != null) {
            keep(
                    TextField.CONTACT_NAME,
                    fields.line("complainant.contact.name", sent.contact().name(), NAME));
            var reach = Reach.parse("complainant.contact", sent.contact(), fields);
            keep(TextField.CONTACT_EMAIL, reach.email());
            keep(TextField.CONTACT_PHONE, reach.phone());
        }
        return new Who(type, country, language == null ? null : Iso.primary(language));
    }

    private void agent() {
        var agent = request.agent();
        if (agent == null) {
            return;
        }
        keep(TextField.AGENT_NAME, fields.line("agent.name", agent.name(), NAME));
        keep(TextField.AGENT_AUTHORITY, fields.optionalLine("agent.authority", agent.authority(), REQUEST));
        if (agent.contact() != null) {
            keep(
                    TextField.AGENT_CONTACT_NAME,
                    fields.optionalLine("agent.contact.name", agent.contact().name(), NAME));
            var reach = Reach.parse("agent.contact", agent.contact(), fields);
            keep(TextField.AGENT_CONTACT_EMAIL, reach.email());
            keep(TextField.AGENT_CONTACT_PHONE, reach.phone());
        }
    }

    /** The department's code when it is one of the directory's. */
    private String respondent(Kind kind) {
        var respondent = request.respondent();
        if (respondent == null) {
            if (kind == Kind.RIGHTS) {
                fields.wrong("respondent", "required");
            }
            return null;
        }
        var name = fields.line("respondent.name", respondent.name(), NAME);
        keep(TextField.RESPONDENT_NAME, name);
        if (!Fields.isBlank(respondent.departmentCode())) {
            var department = directory.answeringFor(respondent.departmentCode());
            if (department.isEmpty()) {
                fields.wrong("respondent.departmentCode", "unknown-code");
            }
            return department.orElse(null);
        }
        return name == null ? null : directory.departmentNamed(name).orElse(null);
    }

    private void jobs() {
        var jobs = request.jobsAtRisk();
        if (jobs != null && (jobs < 0 || jobs > MOST_JOBS)) {
            fields.wrong("jobsAtRisk", "not-in-range", 0, MOST_JOBS);
        }
    }

    private void proceedings() {
        var stated = request.parallelProceedings() == null ? List.<String>of() : request.parallelProceedings();
        if (stated.size() > PROCEEDINGS) {
            fields.wrong("parallelProceedings", "too-long", PROCEEDINGS);
            return;
        }
        for (var i = 0; i < stated.size(); i++) {
            fields.line("parallelProceedings[" + i + "]", stated.get(i), NAME);
        }
        if (!stated.isEmpty()) {
            keep(
                    TextField.PARALLEL_PROCEEDINGS,
                    String.join("\n", stated.stream().map(String::valueOf).toList()));
        }
    }

    private void keep(TextField field, String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }
}
