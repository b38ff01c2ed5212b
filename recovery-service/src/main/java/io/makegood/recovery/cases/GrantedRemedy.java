package io.makegood.recovery.cases;

/** What was given to put it right. The cost is null where it cost nothing. */
public record GrantedRemedy(String kind, Money cost) {

    @Override
    public String toString() {
        return cost == null ? kind : kind + " " + cost;
    }
}
