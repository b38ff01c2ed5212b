package io.makegood.feedback.surveys;

import io.makegood.feedback.text.Checks;
import io.makegood.feedback.text.Format;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A survey as somebody wants it. The key may be null; then one is made. */
public record NewSurvey(
        String key,
        String title,
        String intro,
        String commentLabel,
        String unit,
        String channel,
        List<String> labels,
        List<Question> questions,
        List<String> nextUrls) {

    private static final int MAX_LABELS = 50;
    private static final int MAX_URLS = 20;
    private static final int MAX_URL = 500;

    Survey checked(Checks checks, String surveyId, String by, Instant now) {
        String publicName = key == null ? "s-" + surveyId : key;
        checks.format(publicName, Format.SURVEY_KEY, "key");
        checks.requiredFormat(unit, Format.UNIT, "unit");
        checks.format(channel, Format.LABEL, "channel");
        checks.require(
                labels.size() <= MAX_LABELS && labels.stream().allMatch(Format.LABEL::matches),
                "labels",
                "has at most 50 labels, each " + Format.LABEL.description());
        checks.require(
                nextUrls.size() <= MAX_URLS && nextUrls.stream().allMatch(NewSurvey::mayFollow),
                "nextUrls",
                "has at most 20 addresses, each a path or http(s)");
        String heading = checks.line(title, 200, "title");
        checks.require(heading != null, "title", "is required");
        checkQuestions(checks);
        String opening = checks.text(intro, 1_000, "intro");
        String open = checks.line(commentLabel, 200, "commentLabel");
        checks.done();
        return new Survey(
                surveyId,
                publicName,
                heading,
                opening,
                open,
                unit,
                channel,
                labels,
                questions,
                nextUrls,
                now,
                by,
                null);
    }

    private void checkQuestions(Checks checks) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            String field = "questions[" + i + "]";
            questions.get(i).check(checks, field);
            checks.require(ids.add(questions.get(i).id()), field + ".id", "stands there twice");
        }
    }

    /** A path of this service, or an address that a browser may be sent to. */
    private static boolean mayFollow(String url) {
        if (url == null || url.length() > MAX_URL || url.startsWith("//") || url.contains("\\")) {
            return false;
        }
        try {
            URI uri = new URI(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return uri.isAbsolute() ? web && uri.getHost() != null && uri.getUserInfo() == null : url.startsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
