package io.makegood.console.today;

import io.makegood.console.web.When;

/**
 * One line of what just happened.
 *
 * @param id where the stream goes on after it
 * @param mood which of the three colours it has, or {@code plain}
 * @param link to the page about it; null where there is none
 * @param thread its correlation id
 */
public record FeedEntry(String id, When when, String mood, String sentence, String unit, String link, String thread) {}
