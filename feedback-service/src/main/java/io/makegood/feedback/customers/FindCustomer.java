package io.makegood.feedback.customers;

import io.makegood.feedback.database.UnitPatterns;
import io.makegood.feedback.text.Format;
import io.makegood.kit.access.SignedIn;
import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A customer, for somebody in whose units she was. */
@ApplicationScoped
public class FindCustomer {

    private final Customers customers;
    private final SignedIn person;

    FindCustomer(Customers customers, SignedIn person) {
        this.customers = customers;
        this.person = person;
    }

    public Customer byId(String customerId) {
        return Optional.of(customerId)
                .filter(Format.UUID::matches)
                .flatMap(customers::byId)
                .filter(customer ->
                        person.coversEverything() || customers.knownIn(customerId, UnitPatterns.of(person.units())))
                .orElseThrow(() -> ProblemException.notFound("There is no such customer."));
    }
}
