package io.makegood.kit.page;

import java.util.List;

/**
 * A page of a list.
 *
 * @param next cursor for {@code after}; null on the last page
 */
public record Page<T>(List<T> items, String next) {}
