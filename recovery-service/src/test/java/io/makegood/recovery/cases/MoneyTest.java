package io.makegood.recovery.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "24.9, EUR, 24.90 EUR",
        "24.90, EUR, 24.90 EUR",
        "20, EUR, 20.00 EUR",
        "500, JPY, 500 JPY",
        "5.00, JPY, 5 JPY",
        "1.125, KWD, 1.125 KWD"
    })
    void an_amount_has_the_digits_of_its_currency(BigDecimal amount, String currency, String shown) {
        assertEquals(shown, new Money(amount, Currency.getInstance(currency)).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "24.905, EUR",
        "0.5, JPY",
        "1.1255, KWD",
        "0, EUR",
        "-1, EUR",
        "1000000001, EUR",
        "1e400, EUR",
        "1e-400, EUR",
        "1, XXX"
    })
    void any_other_amount_is_refused(BigDecimal amount, String currency) {
        Currency known = Currency.getInstance(currency);
        assertThrows(IllegalArgumentException.class, () -> new Money(amount, known));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "ZZZ", "XXX", "XAU"})
    void what_nobody_can_pay_in_is_no_currency(String code) {
        assertEquals(Optional.empty(), Money.currencyOf(code));
    }

    @Test
    void the_cost_is_one_total_per_currency_in_the_order_of_the_remedies() {
        // Given
        List<GrantedRemedy> remedies = List.of(
                remedy("10.00", "USD"),
                remedy("24.90", "EUR"),
                new GrantedRemedy("call-back", null),
                remedy("5.10", "EUR"));

        // When
        List<Money> cost = Cost.of(remedies);

        // Then
        assertEquals(
                List.of("10.00 USD", "30.00 EUR"),
                cost.stream().map(Money::toString).toList());
    }

    @Test
    void amounts_of_two_currencies_do_not_add_up() {
        Money euro = remedy("1", "EUR").cost();
        Money dollar = remedy("1", "USD").cost();
        assertThrows(IllegalArgumentException.class, () -> euro.plus(dollar));
    }

    private static GrantedRemedy remedy(String amount, String currency) {
        return new GrantedRemedy("refund", new Money(new BigDecimal(amount), Currency.getInstance(currency)));
    }
}
