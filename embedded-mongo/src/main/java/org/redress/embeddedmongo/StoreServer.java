package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Serves all connections with one thread: the engine shows half-done updates to a second one. */
final class StoreServer implements AutoCloseable {

    private static final int HOUSEKEEPING_MILLIS = 100;

    private final StoreFile file;
    private final StoreBackend backend;
    private final CommitBeforeReply commits;
    private final EventLoopGroup thread =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("store"), NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(thread.next());
    private final Channel listening;
    private final Future<?> housekeeping;

    StoreServer(StoreFile file, int port) {
        this.file = file;
        this.backend = new StoreBackend(file);
        this.commits = new CommitBeforeReply(file);
        this.listening = listen(port);
        this.housekeeping = thread.next()
                .scheduleWithFixedDelay(
                        new Housekeeping(file, commits::commits),
                        HOUSEKEEPING_MILLIS,
                        HOUSEKEEPING_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    private Channel listen(int port) {
        var bootstrap = new ServerBootstrap()
                .group(thread)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Pipeline());
        var bound = bootstrap.bind("127.0.0.1", port).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close(thread);
            throw new IllegalStateException("Cannot listen on 127.0.0.1:" + port, bound.cause());
        }
        return bound.channel();
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        connections.close().awaitUninterruptibly();
        housekeeping.cancel(false);
        close(thread);
        backend.close();
        file.close();
    }

    private static void close(EventLoopGroup thread) {
        thread.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private final class Pipeline extends ChannelInitializer<SocketChannel> {

        @Override
        protected void initChannel(SocketChannel connection) {
            connection
                    .pipeline()
                    .addLast(commits)
                    .addLast(new MongoWireReplyEncoder())
                    .addLast(new MongoWireMessageEncoder())
                    .addLast(new MongoWireProtocolHandler())
                    .addLast(new MongoDatabaseHandler(backend, connections))
                    .addLast(new MongoExceptionHandler());
        }
    }
}
