package io.makegood.kit.quarantine;

import io.makegood.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what is in quarantine. */
@ApplicationScoped
public class FindQuarantined {

    private final Quarantine quarantine;

    FindQuarantined(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    public List<QuarantineEntry> page(QuarantineState state, long after, int limit) {
        return quarantine.list(state, after, limit);
    }

    /** How many wait for an operator. */
    public long held() {
        return quarantine.count(QuarantineState.HELD);
    }

    public QuarantinedRecord one(long id) {
        return quarantine.find(id).orElseThrow(() -> ProblemException.notFound("No such record in quarantine."));
    }

    /** Its value, byte for byte as it came. */
    public byte[] value(long id) {
        byte[] value = one(id).record().value();
        if (value == null) {
            throw ProblemException.notFound("This record has no value.");
        }
        return value;
    }
}
