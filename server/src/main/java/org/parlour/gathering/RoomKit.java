package org.parlour.gathering;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.parlour.kernel.Journal;
import org.parlour.kernel.Live;

/// What every room works with.
///
/// @param hands runs rooms; may block, so virtual threads
/// @param background runs what takes long, such as maps; few threads, so that rooms stay quick. May
///   refuse when too much waits
/// @param manyNodes true when other nodes may write to the same journal
public record RoomKit(
    Journal journal,
    Live live,
    Stations stations,
    InstantSource clock,
    Executor hands,
    Executor background,
    boolean manyNodes) {}
