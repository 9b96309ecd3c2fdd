package org.parlour.board;

import java.util.List;
import org.parlour.kernel.ContributionId;

/// What only one badge sees of a board.
///
/// @param dots the groups its dots lie on
/// @param cards its own cards, oldest first
public record BoardMine(List<GroupId> dots, List<ContributionId> cards) {}
