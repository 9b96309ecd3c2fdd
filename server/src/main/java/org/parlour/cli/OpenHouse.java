package org.parlour.cli;

/// A house whose doors are open.
public interface OpenHouse extends AutoCloseable {

  int port();

  /// A host's session for the commands on this machine.
  String hostKey();

  /// The code of a fresh one-time host link.
  String newHostLinkCode();

  /// Makes sure that the demo gathering is there.
  ///
  /// @return its typed code
  String layOutDemo();

  @Override
  void close();
}
