package io.makegood.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.util.concurrent.TimeUnit;

/** The generator's connections, all on one thread: it must leave the two cores to what is measured. */
final class Lines implements AutoCloseable {

    /** Told on the generator's thread. */
    interface Taker {

        /** This line may send. */
        void free(Line line);

        /** Status 0: no answer. */
        void answered(Line line, int status);
    }

    private final NioEventLoopGroup thread = new NioEventLoopGroup(1);
    private final Door door;
    private final Taker taker;
    private final boolean keepsBodies;
    private volatile Bootstrap dialler;

    Lines(Door door, Taker taker, boolean keepsBodies) {
        this.door = door;
        this.taker = taker;
        this.keepsBodies = keepsBodies;
    }

    void open(int count) {
        dialler = new Bootstrap()
                .group(thread)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .remoteAddress(door.address().getHost(), door.address().getPort())
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), new Line(Lines.this));
                    }
                });
        for (int i = 0; i < count; i++) {
            dial(dialler);
        }
    }

    void dial(Bootstrap with) {
        ChannelFuture dialled = with.connect();
        dialled.addListener(done -> {
            if (!done.isSuccess() && dialler != null) {
                thread.schedule(() -> dial(with), 50, TimeUnit.MILLISECONDS);
            }
        });
    }

    /** Null once it is closed. */
    Bootstrap dialler() {
        return dialler;
    }

    Taker taker() {
        return taker;
    }

    boolean keepsBodies() {
        return keepsBodies;
    }

    NioEventLoopGroup thread() {
        return thread;
    }

    @Override
    public void close() {
        dialler = null;
        thread.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
