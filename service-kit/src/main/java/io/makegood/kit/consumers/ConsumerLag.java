package io.makegood.kit.consumers;

import io.makegood.kit.consumers.Subscriptions.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka how far a group is behind the ends of its topics. */
@ApplicationScoped
class ConsumerLag {

    private static final long PATIENCE_SECONDS = 10;

    /**
     * @param unread where the group is in each partition in which there is something to read
     * @param gaps partitions of which records were deleted before the group had read them
     */
    record Lag(long behind, Map<TopicPartition, Long> unread, Map<TopicPartition, Gap> gaps) {}

    /** From where the group would read on, until where there is nothing any more; the end is not within. */
    record Gap(long from, long to) {

        /** Records in it that were not in the one before, which may have been its beginning; that may be null. */
        long beyond(Gap before) {
            return before == null ? to - from : Math.max(0, to - Math.max(from, before.to));
        }
    }

    Lag of(Subscription subscription, Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> partitions = partitions(subscription.reads(), admin);
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(subscription.group())
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest(), admin);
        Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest(), admin);
        long behind = 0;
        Map<TopicPartition, Long> unread = new HashMap<>();
        Map<TopicPartition, Gap> gaps = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata at = committed.get(partition);
            long position = at == null ? begins.get(partition) : Math.max(at.offset(), begins.get(partition));
            if (at != null && at.offset() < position) {
                gaps.put(partition, new Gap(at.offset(), position));
            }
            if (ends.get(partition) > position) {
                behind += ends.get(partition) - position;
                unread.put(partition, position);
            }
        }
        return new Lag(behind, unread, gaps);
    }

    private static List<TopicPartition> partitions(Predicate<String> reads, Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<String> topics = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                .filter(reads)
                .toList();
        Map<String, TopicDescription> described =
                admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec, Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec)))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
