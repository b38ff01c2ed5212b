package io.makegood.feedback.limits;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from. */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;
    private static final int MAX_LENGTH = 64;

    private final String network;

    private ClientAddress(String network) {
        this.network = network;
    }

    /** Of the text form of an address. A proxy may also give a name of its own making; it is taken as it stands. */
    public static ClientAddress of(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return new ClientAddress(bytes == null ? bounded(text) : network(bytes));
    }

    /** What counts as one: whoever has one IPv6 address has the 2^64 beside it too. */
    String network() {
        return network;
    }

    private static String network(byte[] bytes) {
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }

    private static String bounded(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }
}
