package io.makegood.feedback.submissions.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.makegood.kit.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes {@code {"items": [...]}} apart into the bytes of its items, so that each is read as strictly as if it had come
 * alone and a bad one harms nobody beside it.
 */
final class BulkEnvelope {

    static final int MAX_ITEMS = 500;

    // Not strict: what is wrong within an item is that item's own affair.
    private static final JsonFactory LENIENT = new JsonFactory();

    private BulkEnvelope() {}

    static List<byte[]> items(byte[] body) {
        try (JsonParser parser = LENIENT.createParser(body)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            expect("items".equals(parser.nextFieldName()));
            expect(parser.nextToken() == JsonToken.START_ARRAY);
            List<byte[]> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(parser.currentToken() != null);
                items.add(item(parser, body));
                expectRoom(items.size());
            }
            expect(parser.nextToken() == JsonToken.END_OBJECT);
            expect(parser.nextToken() == null);
            return items;
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** What is no object stands as it is: reading it alone will say so. */
    private static byte[] item(JsonParser parser, byte[] body) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new byte[] {'0'};
        }
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getByteOffset();
        // Where it is not UTF-8 there are no byte offsets.
        expect(start >= 0 && end <= body.length && body[start] == '{' && body[end - 1] == '}');
        return Arrays.copyOfRange(body, start, end);
    }

    private static void expect(boolean fine) {
        if (!fine) {
            throw unreadable();
        }
    }

    private static void expectRoom(int items) {
        if (items > MAX_ITEMS) {
            throw ProblemException.badRequest(
                    "too-many-items", "There are more than " + MAX_ITEMS + " items.", "Send them in several requests.");
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.badRequest(
                "unreadable", "The body is not {\"items\": [...]} in UTF-8 JSON.", (String) null);
    }
}
