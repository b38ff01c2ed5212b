package io.makegood.feedback.text;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells whether two submissions say the same. It is made from the parsed values, so neither the order of fields, nor
 * white space, nor 9.0 for 9 makes a difference.
 */
public final class ContentHash {

    /** Looked up once: the look-up takes longer than the hash. */
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
        }
    };

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Over the parts in this order. A part is null, a list or a record of parts, a number, or has a fixed text form. */
    public static String of(Object... parts) {
        ContentHash hash = new ContentHash();
        for (Object part : parts) {
            hash.add(part);
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Object part) {
        if (part == null) {
            digest.update((byte) 0);
        } else if (part instanceof List<?> list) {
            lengthOf('L', list.size());
            list.forEach(this::add);
        } else if (part instanceof BigDecimal number) {
            text(number.signum() == 0 ? "0" : number.stripTrailingZeros().toString());
        } else if (part instanceof Record parts) {
            add(components(parts));
        } else {
            text(part.toString());
        }
    }

    private static List<Object> components(Record parts) {
        Method[] accessors = ACCESSORS.get(parts.getClass());
        List<Object> components = new ArrayList<>(accessors.length);
        for (Method accessor : accessors) {
            components.add(component(accessor, parts));
        }
        return components;
    }

    private static Object component(Method accessor, Record parts) {
        try {
            return accessor.invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        lengthOf('T', bytes.length);
        digest.update(bytes);
    }

    /** With lengths before them, no two lists of parts run together to the same bytes. */
    private void lengthOf(char kind, int length) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
