package org.parlour.journal;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// Lifts the stored form of an old event to the next version of its kind.
///
/// It may rename, move, add and take away; what people made travels along unopened. Stored events
/// are never changed: lifting happens each time they are read. Each old version keeps its golden
/// file.
///
/// @param kind the stored name, for example `board.card-pinned`
/// @param from the version it lifts; what comes out has the next one
/// @param change pure: the same JSON gives the same JSON
public record Lift(String kind, int from, UnaryOperator<ObjectNode> change) {

  /// Every lift there is, in any order. None yet: every kind is still at its first version.
  static final List<Lift> ALL = List.of();
}
