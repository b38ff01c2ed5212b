package io.makegood.benchmarks.plaindoor;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** What is to be told. */
@ApplicationScoped
public class OutboxRows implements PanacheRepository<OutboxRow> {}
