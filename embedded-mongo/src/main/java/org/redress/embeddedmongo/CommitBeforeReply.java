package org.redress.embeddedmongo;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds back every encoded reply while the file lacks anything the reply may tell of. All commands that arrived together share
 * one commit, without any added wait. Relies on one thread serving all connections.
 */
@Sharable
@SuppressWarnings("FutureReturnValueIgnored") // the promise given along tells its owner
final class CommitBeforeReply extends ChannelOutboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(CommitBeforeReply.class);

    private final StoreFile file;
    private List<Held> held = new ArrayList<>();
    private final AtomicLong commits = new AtomicLong();

    CommitBeforeReply(StoreFile file) {
        this.file = file;
    }

    /** Grows whenever something was written. */
    long commits() {
        return commits.get();
    }

    @Override
    public void write(ChannelHandlerContext connection, Object reply, ChannelPromise promise) {
        if (held.isEmpty() && !file.hasUnsavedChanges()) {
            connection.write(reply, promise);
            return;
        }
        if (held.isEmpty()) {
            connection.executor().execute(this::commit);
        }
        held.add(new Held(connection, reply, promise));
    }

    private void commit() {
        var replies = held;
        held = new ArrayList<>();
        try {
            file.commit();
            commits.incrementAndGet();
            replies.forEach(Held::send);
        } catch (RuntimeException e) {
            log.error("Cannot write to the file, so nobody is told that it was written", e);
            replies.forEach(reply -> reply.refuse(e));
        }
    }

    private record Held(ChannelHandlerContext connection, Object reply, ChannelPromise promise) {

        void send() {
            connection.writeAndFlush(reply, promise);
        }

        void refuse(Throwable cause) {
            ReferenceCountUtil.release(reply);
            promise.tryFailure(cause);
            connection.close();
        }
    }
}
