package io.makegood.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;

/** One connection with at most one request under way. Lives on the one thread of the generator. */
final class Line extends SimpleChannelInboundHandler<HttpObject> {

    private final Lines all;
    private final StringBuilder body = new StringBuilder();
    private ChannelHandlerContext channel;
    private int status;
    private boolean waiting;
    private long number;
    private long due;

    Line(Lines all) {
        this.all = all;
    }

    void post(byte[] request, long numberOfRequest, long dueAt) {
        number = numberOfRequest;
        due = dueAt;
        waiting = true;
        body.setLength(0);
        channel.writeAndFlush(Unpooled.wrappedBuffer(request), channel.voidPromise());
    }

    long number() {
        return number;
    }

    /** When its request should have been sent. */
    long due() {
        return due;
    }

    /** Empty unless bodies are kept. */
    String body() {
        return body.toString();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context;
        all.taker().free(this);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpResponse response) {
            status = response.status().code();
        }
        if (part instanceof HttpContent content && all.keepsBodies()) {
            body.append(content.content().toString(StandardCharsets.UTF_8));
        }
        if (part instanceof LastHttpContent) {
            answered(status);
            all.taker().free(this);
        }
    }

    private void answered(int with) {
        waiting = false;
        all.taker().answered(this, with);
    }

    /** The other side hung up: whoever waited has no answer, and the line is dialled again. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (waiting) {
            answered(0);
        }
        Bootstrap again = all.dialler();
        if (again != null) {
            all.dial(again);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
