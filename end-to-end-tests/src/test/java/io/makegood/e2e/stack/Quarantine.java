package io.makegood.e2e.stack;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was set aside, as operators see it. */
public final class Quarantine {

    private Quarantine() {}

    /** All of it, page by page: whoever came before has left hers there. */
    public static List<Map<String, Object>> items(String service) {
        List<Map<String, Object>> items = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = Person.olga()
                    .asks(service)
                    .get("/quarantine?limit=200" + after)
                    .jsonPath();
            items.addAll(page.getList("items"));
            String next = page.getString("next");
            after = next == null ? null : "&after=" + next;
        }
        return items;
    }

    /** One of them, with its bytes. */
    public static JsonPath record(String service, Object id) {
        return Person.olga().asks(service).get("/quarantine/" + id).jsonPath();
    }
}
