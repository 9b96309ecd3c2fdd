package org.parlour.web;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// What the house counts about itself, for whoever looks after it: how many, never who or what.
///
/// Written in the Prometheus text format [1], which every monitoring tool reads.
///
/// [1] https://prometheus.io/docs/instrumenting/exposition_formats/
final class HouseCounts {

  private static final int CLASSES = 6;
  private static final double NANOS_PER_SECOND = 1e9;

  private final LongAdder[] answers = new LongAdder[CLASSES];
  private final IntSupplier openPages;
  private final IntSupplier closedForSlowness;
  private final IntSupplier roomsInMemory;

  HouseCounts(IntSupplier openPages, IntSupplier closedForSlowness, IntSupplier roomsInMemory) {
    for (int n = 0; n < CLASSES; n++) {
      answers[n] = new LongAdder();
    }
    this.openPages = openPages;
    this.closedForSlowness = closedForSlowness;
    this.roomsInMemory = roomsInMemory;
  }

  void answered(int status) {
    answers[status / 100 % CLASSES].increment();
  }

  String text() {
    var out = new StringBuilder();
    head(out, "parlour_answers_total", "counter", "Requests answered, by class of status.");
    for (int n = 2; n < CLASSES; n++) {
      out.append("parlour_answers_total{status=\"%dxx\"} %d\n".formatted(n, answers[n].sum()));
    }
    one(out, "parlour_open_pages", "gauge", "Pages that are listening.", openPages::getAsInt);
    one(
        out,
        "parlour_pages_closed_for_slowness_total",
        "counter",
        "Pages closed because they read too slowly. They come back by themselves.",
        closedForSlowness::getAsInt);
    one(
        out,
        "parlour_rooms_in_memory",
        "gauge",
        "Gatherings that are folded in memory.",
        roomsInMemory::getAsInt);
    one(
        out,
        "parlour_heap_used_bytes",
        "gauge",
        "Memory of the Java heap that is in use.",
        () -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    head(out, "process_cpu_seconds_total", "counter", "Processor time used since the start.");
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    var seconds = system.getProcessCpuTime() / NANOS_PER_SECOND;
    return out.append("process_cpu_seconds_total ").append(seconds).append('\n').toString();
  }

  private static void one(
      StringBuilder out, String name, String type, String help, LongSupplier value) {
    head(out, name, type, help);
    out.append(name).append(' ').append(value.getAsLong()).append('\n');
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }
}
