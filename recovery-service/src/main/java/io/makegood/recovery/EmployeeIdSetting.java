package io.makegood.recovery;

import io.makegood.recovery.http.Patterns;
import org.eclipse.microprofile.config.spi.Converter;

/** An employee id in the settings: one that no event could tell ends the service while it starts. */
public class EmployeeIdSetting implements Converter<String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String convert(String value) {
        if (!value.matches(Patterns.EMPLOYEE)) {
            throw new IllegalArgumentException("\"%s\" can be no employee id: %s".formatted(value, Patterns.EMPLOYEE));
        }
        return value;
    }
}
