package io.makegood.kit.problem;

/**
 * What is wrong with one field.
 *
 * @param field path of the field, such as {@code items[3].value}
 */
public record FieldError(String field, String message) {}
