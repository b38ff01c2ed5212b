package io.makegood.feedback.inbound;

import io.makegood.feedback.contacts.GivenContact;

/** A contact as it came on a topic; the topic says whose it is, whatever the message claims. */
record ContactMessage(String integration, GivenContact contact) {}
