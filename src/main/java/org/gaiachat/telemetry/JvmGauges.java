package org.gaiachat.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.function.ToLongFunction;

/** The virtual machine's own figures, under OpenTelemetry's names for them where it has any. */
final class JvmGauges {

    private static final AttributeKey<String> POOL = AttributeKey.stringKey("jvm.memory.pool.name");
    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("jvm.memory.type");
    private static final AttributeKey<String> COLLECTOR = AttributeKey.stringKey("jvm.gc.name");
    private static final double MILLIS = 1e3;
    private static final double NANOS = 1e9;

    private JvmGauges() {}

    static void watch(Meter meter) {
        memory(meter, "jvm.memory.used", "Memory in use", MemoryUsage::getUsed);
        memory(meter, "jvm.memory.committed", "Memory that the machine has given", MemoryUsage::getCommitted);
        memory(meter, "jvm.memory.limit", "The most memory that can be had", MemoryUsage::getMax);
        meter.gaugeBuilder("jvm.thread.count")
                .ofLongs()
                .setUnit("{thread}")
                .setDescription("Threads that live")
                .buildWithCallback(
                        now -> now.record(ManagementFactory.getThreadMXBean().getThreadCount()));
        collections(meter);
        processor(meter);
    }

    private static void memory(Meter meter, String name, String about, ToLongFunction<MemoryUsage> bytes) {
        meter.gaugeBuilder(name).ofLongs().setUnit("By").setDescription(about).buildWithCallback(now -> {
            for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                long value = bytes.applyAsLong(pool.getUsage());
                if (value >= 0) {
                    String type = pool.getType() == MemoryType.HEAP ? "heap" : "non_heap";
                    now.record(value, Attributes.of(POOL, pool.getName(), TYPE, type));
                }
            }
        });
    }

    private static void collections(Meter meter) {
        meter.counterBuilder("jvm.gc.collections")
                .setUnit("{collection}")
                .setDescription("Collections of garbage")
                .buildWithCallback(now -> {
                    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                        now.record(collector.getCollectionCount(), Attributes.of(COLLECTOR, collector.getName()));
                    }
                });
        meter.counterBuilder("jvm.gc.time")
                .ofDoubles()
                .setUnit("s")
                .setDescription("Time that collections of garbage took")
                .buildWithCallback(now -> {
                    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                        now.record(
                                collector.getCollectionTime() / MILLIS, Attributes.of(COLLECTOR, collector.getName()));
                    }
                });
    }

    private static void processor(Meter meter) {
        meter.gaugeBuilder("jvm.cpu.count")
                .ofLongs()
                .setUnit("{cpu}")
                .setDescription("Processors that may be used")
                .buildWithCallback(now -> now.record(Runtime.getRuntime().availableProcessors()));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            meter.counterBuilder("jvm.cpu.time")
                    .ofDoubles()
                    .setUnit("s")
                    .setDescription("Processor time used")
                    .buildWithCallback(now -> now.record(system.getProcessCpuTime() / NANOS));
        }
    }
}
