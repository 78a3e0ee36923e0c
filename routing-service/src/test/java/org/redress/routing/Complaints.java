package org.redress.routing;

import static org.redress.routing.rule.model.FactsMother.NOON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.redress.contracts.Actor;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.AssignmentReturned;
import org.redress.contracts.ComplaintEvent.AssignmentSignedFor;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.ComplaintEvent.ComplaintReclassified;
import org.redress.contracts.ComplaintEvent.ComplaintWithdrawn;
import org.redress.contracts.EventTypes;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Role;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.EventJson;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;

/** Plays complaint-service: tells on Kafka what happens to complaints. */
final class Complaints implements DisposableBean {

    private static final Actor INTAKE = new Actor("7d0f4c1e-2f7b-4f43-9c35-000000000002", Role.INTAKE);

    private final KafkaProducer<String, byte[]> producer;
    private final EventJson json = new EventJson();

    Complaints(@Value("${spring.kafka.bootstrap-servers}") String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    void filedAndAccepted(UUID id, String category) {
        filedAndAccepted(id, category, null);
    }

    void filedAndAccepted(UUID id, String category, String respondent) {
        tell(1, filed(id, category, respondent));
        tell(2, accepted(id, category, respondent));
    }

    static ComplaintFiled filed(UUID id, String category, String respondent) {
        return new ComplaintFiled(
                id,
                NOON,
                INTAKE,
                Kind.RIGHTS,
                category,
                "LANSHAN",
                respondent,
                ComplainantType.FIE,
                "DE",
                "en",
                null,
                null,
                NOON,
                HandlingClass.CROSS_DEPT,
                List.of(),
                null);
    }

    static ComplaintAccepted accepted(UUID id, String category, String respondent) {
        return new ComplaintAccepted(
                id,
                NOON,
                INTAKE,
                Kind.RIGHTS,
                category,
                "LANSHAN",
                respondent,
                ComplainantType.FIE,
                "DE",
                "en",
                null,
                null,
                NOON,
                HandlingClass.CROSS_DEPT);
    }

    static ComplaintReclassified reclassified(UUID id, String category) {
        return new ComplaintReclassified(
                id,
                NOON,
                INTAKE,
                Kind.RIGHTS,
                category,
                "LANSHAN",
                null,
                ComplainantType.FIE,
                "DE",
                "en",
                null,
                null,
                NOON,
                HandlingClass.CROSS_DEPT,
                List.of("category"));
    }

    static ComplaintAssigned assigned(UUID id, String lead, AssignmentBasis basis) {
        return new ComplaintAssigned(
                id, NOON, INTAKE, lead, List.of(), HandlingClass.CROSS_DEPT, basis, null, null, false);
    }

    static AssignmentReturned returned(UUID id, String by, String suggested) {
        return returned(id, by, suggested, 1);
    }

    static AssignmentReturned returned(UUID id, String by, String suggested, int returns) {
        return new AssignmentReturned(id, NOON, INTAKE, by, suggested, returns);
    }

    static AssignmentSignedFor signedFor(UUID id, String by) {
        return new AssignmentSignedFor(id, NOON, INTAKE, by);
    }

    static ComplaintWithdrawn withdrawn(UUID id) {
        return new ComplaintWithdrawn(id, NOON, INTAKE, false);
    }

    void tell(long sequence, ComplaintEvent event) {
        tell(event.complaintId(), sequence, EventTypes.nameOf(event), json.write(event));
    }

    void tell(UUID id, long sequence, String type, String data) {
        var message = new ProducerRecord<>(Topics.COMPLAINTS, id.toString(), data.getBytes(StandardCharsets.UTF_8));
        var source = Sources.COMPLAINTS + id;
        Map.of(
                        CloudEventHeaders.SPEC_VERSION,
                        CloudEventHeaders.SPEC_VERSION_1,
                        CloudEventHeaders.ID,
                        CloudEventHeaders.id(source, sequence).toString(),
                        CloudEventHeaders.SOURCE,
                        source,
                        CloudEventHeaders.TYPE,
                        type,
                        CloudEventHeaders.TIME,
                        NOON.toString(),
                        CloudEventHeaders.SUBJECT,
                        id.toString(),
                        CloudEventHeaders.SEQUENCE,
                        CloudEventHeaders.sequence(sequence),
                        CloudEventHeaders.CONTENT_TYPE,
                        CloudEventHeaders.JSON)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
