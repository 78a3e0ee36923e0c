package org.redress.benchmarks.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.redress.contracts.CloudEventHeaders;

class HistoryTest {

    private static final String ID = "5f0c2a9e-3a51-4c56-9d3e-0f6f0b1f7a11";
    private static final String OTHER = "11111111-3a51-4c56-9d3e-0f6f0b1f7a11";

    @Test
    void aCopyIsAHistoryOfItsOwn() {
        var copies = new History(ID, List.of(event(1), event(2))).copy(OTHER);
        assertThat(copies).hasSize(2).allSatisfy(copy -> {
            assertThat(copy.topic()).isEqualTo("redress.complaints");
            assertThat(copy.key()).isEqualTo(OTHER);
            assertThat(new String(copy.value(), UTF_8)).isEqualTo("{\"complaintId\":\"" + OTHER + "\"}");
            assertThat(header(copy, CloudEventHeaders.SUBJECT)).isEqualTo(OTHER);
            assertThat(header(copy, CloudEventHeaders.SOURCE)).isEqualTo("/complaints/" + OTHER);
        });
        assertThat(copies)
                .extracting(copy -> header(copy, CloudEventHeaders.SEQUENCE))
                .containsExactly("0000000001", "0000000002");
        assertThat(copies)
                .extracting(copy -> header(copy, CloudEventHeaders.ID))
                .containsExactly(
                        CloudEventHeaders.id("/complaints/" + OTHER, 1).toString(),
                        CloudEventHeaders.id("/complaints/" + OTHER, 2).toString());
    }

    @Test
    void whatWasSentTwiceIsOneEvent() {
        assertThat(new History(ID, List.of(event(1), event(1), event(2))).length())
                .isEqualTo(2);
    }

    private static ConsumerRecord<String, byte[]> event(long sequence) {
        var value = "{\"complaintId\":\"" + ID + "\"}";
        var event = new ConsumerRecord<>("redress.complaints", 3, sequence, ID, value.getBytes(UTF_8));
        var source = "/complaints/" + ID;
        event.headers()
                .add(
                        CloudEventHeaders.ID,
                        CloudEventHeaders.id(source, sequence).toString().getBytes(UTF_8));
        event.headers().add(CloudEventHeaders.SOURCE, source.getBytes(UTF_8));
        event.headers().add(CloudEventHeaders.SUBJECT, ID.getBytes(UTF_8));
        event.headers()
                .add(
                        CloudEventHeaders.SEQUENCE,
                        CloudEventHeaders.sequence(sequence).getBytes(UTF_8));
        return event;
    }

    private static String header(ProducerRecord<String, byte[]> copy, String name) {
        return new String(copy.headers().lastHeader(name).value(), UTF_8);
    }
}
