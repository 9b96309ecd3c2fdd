package org.parlour.gathering;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.Command;
import org.parlour.kernel.StationId;

/// One command on its way into the room.
///
/// @param station null for what is asked of the gathering itself
public record Asked(@Nullable StationId station, Command command, Asking asking) {}
