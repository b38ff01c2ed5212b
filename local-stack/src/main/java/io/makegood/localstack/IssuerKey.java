package io.makegood.localstack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key with which the local issuer signs. Made once and kept, so that a restart signs nobody out. */
public final class IssuerKey {
    private IssuerKey() {}

    public static RSAKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, generate().toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | ParseException e) {
            throw new CannotStart(
                    "The issuer's key in " + file + " cannot be read: remove the file, a new one is made.", e);
        }
    }

    static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID(LocalIssuer.NAME).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
