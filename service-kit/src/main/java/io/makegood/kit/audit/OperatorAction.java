package io.makegood.kit.audit;

import java.time.Instant;

/**
 * What an operator did.
 *
 * @param by subject of the access token
 * @param action such as {@code quarantine.replay}
 * @param subject to what
 * @param detail what came of it
 */
public record OperatorAction(long id, Instant at, String by, String action, String subject, String detail) {}
