package org.redress.localstack.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** Apache Kafka and MongoDB (a replica set of one) in containers. */
final class ContainerParts implements Parts {

    static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
    static final String MONGO_IMAGE = "mongo:8.0.15";

    private final Part broker = new ContainerPart<>(
            new KafkaContainer(DockerImageName.parse(KAFKA_IMAGE)).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
            KafkaContainer::getBootstrapServers);
    private final Part store = new ContainerPart<>(
            new MongoDBContainer(DockerImageName.parse(MONGO_IMAGE)).withReplicaSet(),
            MongoDBContainer::getConnectionString);

    @Override
    public Part broker() {
        return broker;
    }

    @Override
    public Part store() {
        return store;
    }
}
