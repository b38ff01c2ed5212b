package io.makegood.benchmarks.rows;

import io.makegood.benchmarks.stand.Meters;

/** Who reads what customers said. */
enum Consumer {
    RECOVERY("recovery", "recovery.cases"),
    RECOGNITION("recognition", "recognition.awards"),
    ANALYTICS("analytics", "analytics.facts");

    private final String service;
    private final String group;

    Consumer(String service, String group) {
        this.service = service;
        this.group = group;
    }

    String service() {
        return service;
    }

    String group() {
        return group;
    }

    double meanBatch(Session session) throws InterruptedException {
        Meters meters = session.meters(service);
        String own = "consumer=\"" + group + "\"";
        return meters.sum("events_batch_size_sum", own) / meters.sum("events_batch_size_count", own);
    }
}
