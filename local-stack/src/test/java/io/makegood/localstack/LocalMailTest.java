package io.makegood.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalMailTest {

    @TempDir
    Path folder;

    private final int smtp = Ports.free();
    private final int page = Ports.free();

    private LocalMail mail;

    @BeforeEach
    void start() {
        mail = LocalMail.start(smtp, page, folder);
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void a_mail_to_two_people_is_kept_once() throws Exception {
        // When
        send("Please tell us", "Was it put right?", "ada@example.org", "bea@example.org");

        // Then
        JsonNode messages = new ObjectMapper().readTree(get("/api/messages"));
        assertEquals(1, messages.size());
        JsonNode message = messages.get(0);
        assertEquals("Please tell us", message.path("subject").asText());
        assertEquals("ada@example.org, bea@example.org", message.path("to").asText());
        assertEquals("Was it put right?", message.path("text").asText().strip());
    }

    @Test
    void mails_are_there_again_next_time() throws Exception {
        // Given
        send("Kept", "Still here", "ada@example.org");
        stop();

        // When
        start();

        // Then
        assertTrue(get("/api/messages").contains("Still here"));
    }

    @Test
    void what_a_mail_says_is_text_and_only_its_addresses_become_links() throws Exception {
        // Given
        String text = "<script>alert(1)</script> http://localhost:8081/i/abc?x=1&y=2 javascript:alert(1)";
        send("<b>Bold</b>", text, "ada@example.org");

        // When
        String list = get("/");
        String letter = get("/mail/1");

        // Then
        assertTrue(list.contains("&lt;b&gt;Bold&lt;/b&gt;"));
        assertFalse(letter.contains("<script"));
        assertTrue(letter.contains("href=\"http://localhost:8081/i/abc?x=1&amp;y=2\""));
        assertFalse(letter.contains("href=\"javascript"));
    }

    private void send(String subject, String text, String... recipients) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtp));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("makegood@example.org");
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + page + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
