package io.makegood.events;

/** The topics that Makegood's services own, each written by its owner alone. The record key is the event's subject. */
public enum Topic {
    FEEDBACK("makegood.feedback"),
    RECOVERY("makegood.recovery"),
    RECOGNITION("makegood.recognition"),
    ANALYTICS("makegood.analytics");

    /** Where integrations publish; a further topic of an integration's own is this name, a dot and the integration. */
    public static final String CONTACTS = "makegood.contacts";

    /** Partitions of each topic, own and contacts. Fixed: with another number the keys move and order breaks. */
    public static final int PARTITIONS = 6;

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }

    /** The CloudEvents source of everything on this topic, such as {@code /makegood/feedback}. */
    public String source() {
        return "/" + topicName.replace('.', '/');
    }
}
