package org.parlour.playlist;

import java.util.List;
import org.parlour.kernel.ContributionId;

/// What only one badge sees of a playlist: which songs are its own.
public record PlaylistMine(List<ContributionId> songs) {}
