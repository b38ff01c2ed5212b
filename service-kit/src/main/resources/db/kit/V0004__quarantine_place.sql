-- A topic that was deleted and made again counts its offsets anew: the place alone names no record.
alter table quarantine
    drop constraint quarantine_consumer_topic_kafka_partition_kafka_offset_key,
    add unique nulls not distinct (consumer, topic, kafka_partition, kafka_offset, kafka_timestamp);
