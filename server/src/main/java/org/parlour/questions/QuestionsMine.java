package org.parlour.questions;

import java.util.List;
import java.util.Map;
import org.parlour.kernel.ContributionId;

/// What only one badge sees: its own marks, its own faces, and which new words it supports.
///
/// @param marks by question
/// @param felt by question
public record QuestionsMine(
    Map<ContributionId, List<Mark>> marks,
    Map<ContributionId, Feeling> felt,
    List<ContributionId> supports) {}
