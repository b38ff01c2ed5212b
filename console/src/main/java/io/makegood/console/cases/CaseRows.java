package io.makegood.console.cases;

import java.util.List;

/**
 * A page of the list.
 *
 * @param withWords whether what customers said could be had
 */
public record CaseRows(List<CaseRow> cases, boolean withWords) {}
