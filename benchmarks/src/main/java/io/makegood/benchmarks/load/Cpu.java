package io.makegood.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this process has used of the processors since it was made. */
final class Cpu {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long begin = System.nanoTime();

    double cores() {
        return (double) (SYSTEM.getProcessCpuTime() - cpu) / (System.nanoTime() - begin);
    }
}
