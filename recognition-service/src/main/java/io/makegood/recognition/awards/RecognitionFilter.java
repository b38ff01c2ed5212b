package io.makegood.recognition.awards;

/** What a list is narrowed to; each may be null. A unit means it and everything below it. */
public record RecognitionFilter(RecognitionStatus status, String employeeId, String unit, String correlationId) {

    public static final RecognitionFilter NONE = new RecognitionFilter(null, null, null, null);

    public static RecognitionFilter ofThread(String correlationId) {
        return new RecognitionFilter(null, null, null, correlationId);
    }
}
