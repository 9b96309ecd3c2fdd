package org.parlour.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;

/// What only one badge sees: its own ballot.
///
/// @param chosen with points, an option once for each point; absent if this badge has not chosen
public record MattersMine(@Nullable List<ContributionId> chosen) {}
