package io.makegood.console.recognition;

import io.makegood.console.web.Answer;
import java.util.List;

/**
 * What waits and what was celebrated.
 *
 * @param decides whether the person decides about what waits
 * @param next address of the awards before these; null where there are none
 * @param points the person's own; null where she has none to have
 * @param trouble why a decision was not taken; empty where nothing went wrong
 * @param done what was just decided; empty where nothing was
 */
public record RecognitionBoard(
        boolean decides,
        Answer<List<RecognitionLine>> waiting,
        boolean moreWaiting,
        Answer<List<RecognitionLine>> awarded,
        String next,
        String points,
        String trouble,
        String done) {

    public List<DeclineReason> reasons() {
        return List.of(DeclineReason.values());
    }
}
