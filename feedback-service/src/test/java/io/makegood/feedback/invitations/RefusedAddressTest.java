package io.makegood.feedback.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedAddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    550, 550 5.1.1 The email account that you tried to reach does not exist, true
                    550, 550 No such user here, false
                    550, 550 relay not permitted, false
                    550, 550 5.1.8 Sender address rejected: Domain not found, false
                    551, 551 5.1.6 User has moved, true
                    553, 553 5.1.3 Bad destination mailbox address syntax, true
                    556, 556 5.1.10 Recipient address has null MX, true
                    550, 550 5.7.1 Relaying denied, false
                    535, 535 5.7.8 Authentication credentials invalid, false
                    554, 554 5.7.1 Relay access denied, false
                    552, 552 5.2.2 Mailbox full, false
                    450, 450 4.2.1 Try again later, false
                    421, 421 Service not available, false
                    """)
    void only_what_is_said_about_the_address_is_for_good(int code, String message, boolean refused) {
        SMTPException answer = new SMTPException("refused", code, List.of(message), code >= 500);
        assertThat(RefusedAddress.isIn(new CompletionException(answer))).isEqualTo(refused);
    }

    @Test
    void a_mail_server_that_does_not_answer_says_nothing_about_the_address() {
        assertThat(RefusedAddress.isIn(new CompletionException(new ConnectException("refused"))))
                .isFalse();
    }
}
