package io.makegood.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every operation what it answers when it cannot do what was asked. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String PAGE = "ProblemOrPage";
    private static final String FIELD_ERROR = "FieldError";

    @Override
    public Operation filterOperation(Operation operation) {
        String answer = isForBrowsers(operation) ? PAGE : PROBLEM;
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(answer));
        return operation;
    }

    private static boolean isForBrowsers(Operation operation) {
        boolean takesForms = operation.getRequestBody() != null
                && has(operation.getRequestBody().getContent(), MediaType.APPLICATION_FORM_URLENCODED);
        return takesForms
                || operation.getResponses().getAPIResponses().values().stream()
                        .anyMatch(response -> has(response.getContent(), MediaType.TEXT_HTML));
    }

    private static boolean has(Content content, String type) {
        return content != null && content.hasMediaType(type);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        boolean forBrowsers = api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .anyMatch(ProblemsInOpenApi::isForBrowsers);
        if (forBrowsers) {
            APIResponse page = response();
            page.getContent().addMediaType(MediaType.TEXT_HTML, OASFactory.createMediaType());
            api.getComponents().addResponse(PAGE, page);
        }
        api.getComponents()
                .addResponse(PROBLEM, response())
                .addSchema(PROBLEM, problem())
                .addSchema(FIELD_ERROR, fieldError());
    }

    private static APIResponse response() {
        return OASFactory.createAPIResponse()
                .description("Refused, or not possible just now.")
                .addHeader(
                        "Retry-After",
                        OASFactory.createHeader()
                                .description("With 429 and 503: in how many seconds to try again.")
                                .schema(of(Schema.SchemaType.INTEGER)))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema(PROBLEM))));
    }

    private static Schema problem() {
        return of(Schema.SchemaType.OBJECT)
                .description("A problem as RFC 9457 has it.")
                .addProperty("type", text("Stable name of its kind, for programs: urn:makegood:problem:..."))
                .addProperty("title", text("The same for all of its kind."))
                .addProperty("status", of(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What was wrong this time, and how to mend it."))
                .addProperty(
                        "errors",
                        of(Schema.SchemaType.ARRAY)
                                .description("What is wrong field by field, if it is about fields.")
                                .items(schema(FIELD_ERROR)));
    }

    private static Schema fieldError() {
        return of(Schema.SchemaType.OBJECT)
                .addProperty("field", text("Its path, such as items[3].value."))
                .addProperty("message", text("What is wrong with it."));
    }

    private static Schema text(String description) {
        return of(Schema.SchemaType.STRING).description(description);
    }

    private static Schema of(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema schema(String name) {
        return OASFactory.createSchema().ref(name);
    }
}
