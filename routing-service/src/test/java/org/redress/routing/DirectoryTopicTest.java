package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.DirectoryEvent;
import org.redress.contracts.DirectoryEvent.CategoryPublished;
import org.redress.contracts.DirectoryEvent.DepartmentPublished;
import org.redress.contracts.DirectoryEvent.DirectoryCompleted;
import org.redress.contracts.DirectoryEvent.RegionPublished;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Topics;
import org.redress.routing.TopicReader.Message;

@RoutingTest
class DirectoryTopicTest {

    @Test
    void whoeverReadsFromTheBeginningGetsTheWholeDirectory() {
        try (var reader = new TopicReader(Topics.DIRECTORY)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> reader.all().stream().anyMatch(m -> m.event() instanceof DirectoryCompleted)
                            && reader.all().size() >= 34);
            var messages = reader.all();

            var departments = events(messages, DepartmentPublished.class);
            assertThat(departments)
                    .hasSize(10)
                    .extracting(DepartmentPublished::code)
                    .contains("ECON_TRADE", "COMPLAINT_CENTRE", "LEADING_GROUP");
            assertThat(departments)
                    .filteredOn(d -> d.code().equals("PLANNING"))
                    .singleElement()
                    .satisfies(d -> {
                        assertThat(d.zh()).isEqualTo("计委");
                        assertThat(d.aliases()).contains("市计委");
                        assertThat(d.active()).isTrue();
                    });
            assertThat(events(messages, CategoryPublished.class))
                    .hasSize(17)
                    .filteredOn(c -> c.code().equals("EXTORTION"))
                    .singleElement()
                    .satisfies(c -> {
                        assertThat(c.kind()).isEqualTo(Kind.RIGHTS);
                        assertThat(c.handlingClass()).isEqualTo(HandlingClass.CROSS_DEPT);
                        assertThat(c.transferTo()).isEqualTo("DISCIPLINE_INSPECTION");
                    });
            assertThat(events(messages, RegionPublished.class)).hasSize(6);
            assertThat(events(messages, DirectoryCompleted.class))
                    .singleElement()
                    .satisfies(c -> {
                        assertThat(List.of(c.departments(), c.categories(), c.regions()))
                                .containsExactly(10, 17, 6);
                    });
            assertThat(messages).allSatisfy(m -> {
                assertThat(m.key()).isEqualTo(((DirectoryEvent) m.event()).code());
                assertThat(m.header(CloudEventHeaders.SOURCE)).isEqualTo("/directory/" + m.key());
                assertThat(m.header(CloudEventHeaders.SEQUENCE)).isEqualTo("0000000001");
            });
        }
    }

    private static <E> List<E> events(List<Message> messages, Class<E> type) {
        return messages.stream()
                .map(Message::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
