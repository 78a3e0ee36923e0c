package org.redress.localstack.testing;

import java.util.function.Function;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** A part in a container; it is paused rather than stopped, since a restarted container gets another port. */
final class ContainerPart<T extends GenericContainer<?>> implements Part {

    private final T container;
    private final String address;
    private boolean paused;

    ContainerPart(T container, Function<T, String> address) {
        this.container = container;
        container.start();
        this.address = address.apply(container);
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public synchronized void stop() {
        if (!paused) {
            DockerClientFactory.instance()
                    .client()
                    .pauseContainerCmd(container.getContainerId())
                    .exec();
            paused = true;
        }
    }

    @Override
    public synchronized void start() {
        if (paused) {
            DockerClientFactory.instance()
                    .client()
                    .unpauseContainerCmd(container.getContainerId())
                    .exec();
            paused = false;
        }
    }

    @Override
    public void close() {
        start();
        container.stop();
    }
}
