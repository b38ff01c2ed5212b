package io.makegood.e2e.security;

import io.makegood.e2e.stack.Makegood;
import io.makegood.localstack.TokenMint.Token;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of somebody who covers every unit, and differ in their roles only. Each is made once: signing takes its time. */
final class Tokens {

    static final List<String> ROLES = List.of("employee", "agent", "manager", "executive", "ops", "admin", "auditor");

    private static final Map<String, String> OF_ROLE = new ConcurrentHashMap<>();
    private static Map<String, String> hostile;

    private Tokens() {}

    /** Of one role alone: roles do not include each other. */
    static String of(String role) {
        return OF_ROLE.computeIfAbsent(role, one -> anybody().roles(one).build());
    }

    static String allPowerful() {
        return allRoles().build();
    }

    /** With every role, and none of them to be believed. */
    static synchronized Map<String, String> hostile() {
        if (hostile == null) {
            hostile = Map.of(
                    "expired", allRoles().expired().build(),
                    "other audience", allRoles().audience("somebody-else").build(),
                    "other issuer", allRoles().issuer("http://localhost:1/evil").build(),
                    "ID token", allRoles().asIdToken().build(),
                    "unsigned", allRoles().unsigned().build(),
                    "public key as secret", allRoles().signedWithPublicKey().build(),
                    "stranger's key", allRoles().signedByStranger().build());
        }
        return hostile;
    }

    private static Token allRoles() {
        return anybody().roles(ROLES.toArray(String[]::new));
    }

    private static Token anybody() {
        return Makegood.running().mint().token().person("adam").units("*");
    }
}
