package org.parlour.kernel;

import java.util.List;

/// What came of a command: the facts that now hold, or the reason nothing was done.
///
/// A refusal is an ordinary outcome that a person reads in plain words, so it is a value;
/// exceptions are kept for what nobody in the room can put right.
///
/// @param <E> the events of one feature
public sealed interface Decision<E extends Event> {

  /// It is done, or was done before.
  ///
  /// @param events the facts to append, oldest first; empty when what was asked already holds
  record Accepted<E extends Event>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// It is not done, and nothing changed.
  record Refused<E extends Event>(Refusal reason) implements Decision<E> {}

  /// What was asked holds already.
  static <E extends Event> Decision<E> nothingNew() {
    return new Accepted<>(List.of());
  }

  static <E extends Event> Decision<E> accept(E event) {
    return new Accepted<>(List.of(event));
  }

  static <E extends Event> Decision<E> accept(List<E> events) {
    return new Accepted<>(events);
  }

  static <E extends Event> Decision<E> refuse(Refusal reason) {
    return new Refused<>(reason);
  }
}
