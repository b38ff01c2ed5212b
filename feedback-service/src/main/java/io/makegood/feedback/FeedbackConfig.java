package io.makegood.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** Settings of the feedback service. */
@ConfigMapping(prefix = "makegood.feedback")
public interface FeedbackConfig {

    /** Where customers reach this service: the start of every link in a mail. */
    @WithDefault("http://localhost:8081")
    String publicUrl();

    Ingest ingest();

    Invitations invitations();

    ContactTopics contacts();

    Limits limits();

    /** How submissions are taken in. */
    interface Ingest {

        /** How many may wait; one more is told to come again. */
        @WithDefault("2000")
        int queue();

        /** While the first in the queue waits for longer than this, one more is told to come again at once. */
        @WithDefault("2s")
        Duration waitAtMost();

        /** How many commit at a time; each takes a connection to the database while it does. */
        @WithDefault("2")
        int flushers();

        /** How many share a commit at most. */
        @WithDefault("200")
        int batch();

        /** After this long the sender hears that it may send again, whatever became of it. */
        @WithDefault("4s")
        Duration answerWithin();

        /** When to come again, as whoever is turned away is told (Retry-After). */
        @WithDefault("2s")
        Duration retryAfter();
    }

    /** How customers are invited. */
    interface Invitations {

        /**
         * From this and its id the token of an invitation is made, so it stands nowhere. At least 32 characters. Who
         * changes it makes all links invalid that are not yet used.
         */
        Optional<String> secret();

        /** A customer is not asked again within this time. Recovery checks are exempt. */
        @WithDefault("7d")
        Duration cooldown();

        /** How long an invitation can be answered; a recovery check has its own. */
        @WithDefault("30d")
        Duration validFor();

        /** Longer than recovery waits before it closes a case: a late good answer still counts. */
        @WithDefault("90d")
        Duration recoveryCheckValidFor();

        /** How often the sender looks by itself; a commit wakes it at once. */
        @WithDefault("5s")
        String sendEvery();

        /** A mail that could not be sent for this long will not be (RFC 5321, 4.5.4.1: at least four to five days). */
        @WithDefault("4d")
        Duration giveUpAfter();

        /** How long one replica may take to send what it has in hand, before another tries. */
        @WithDefault("2m")
        Duration sendWithin();
    }

    /** Contacts from Kafka. */
    interface ContactTopics {

        /** As which integration those speak who write to the topic without a suffix. */
        @WithDefault("contacts")
        String sharedIntegration();
    }

    /** How often somebody may knock. One more is told when to come again. */
    interface Limits {

        AddressLimit address();

        SurveyLimit survey();

        IntegrationLimit integration();

        WrongKeyLimit wrongKey();

        /** How many addresses, surveys and integrations are remembered, each; the one that was quiet longest is forgotten. */
        @WithDefault("100000")
        @Min(1) int remembered();
    }

    /** How often something may happen: now and then many at once, and so many each second for ever. */
    interface Rate {

        int perSecond();

        int burst();
    }

    /** Of one address, or of one IPv6 network. */
    interface AddressLimit extends Rate {

        /**
         * Requests from one address, at the public doors. A whole shop stands behind one: an answer by a page is two
         * requests, so this is ten customers each second, all day.
         */
        @Override
        @WithDefault("20")
        @Min(1) int perSecond();

        /** How many may come at once: a hall of 300 people who all open the page of the code on the wall. */
        @Override
        @WithDefault("600")
        @Min(1) int burst();
    }

    /** Of one survey, from everywhere. */
    interface SurveyLimit extends Rate {

        /** Requests about one survey, at the public doors: far beyond what one address may, so that one cannot use it up. */
        @Override
        @WithDefault("500")
        @Min(1) int perSecond();

        /** How many may come at once: the mailing to everybody just went out. */
        @Override
        @WithDefault("5000")
        @Min(1) int burst();
    }

    /** Of one integration, with all its API keys. */
    interface IntegrationLimit extends Rate {

        /** Requests of one integration; each may bring 500 items. */
        @Override
        @WithDefault("100")
        @Min(1) int perSecond();

        /** How many may come at once: what a shop kept while its line was down. */
        @Override
        @WithDefault("1000")
        @Min(1) int burst();
    }

    /** Of one address, or of one IPv6 network, with API keys that are wrong or missing. */
    interface WrongKeyLimit extends Rate {

        /**
         * Wrong or missing API keys from one address. Beyond that a key which is not known to be good is not looked up;
         * good ones go on.
         */
        @Override
        @WithDefault("1")
        @Min(1) int perSecond();

        /** How many may come at once: a job that still has last year's key, until somebody sees it. */
        @Override
        @WithDefault("60")
        @Min(1) int burst();
    }
}
