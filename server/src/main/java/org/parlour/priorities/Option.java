package org.parlour.priorities;

import java.math.BigDecimal;

/// Something people can wish for.
///
/// @param id unique in its election
/// @param name how people know it; the id where nobody gave it a name
/// @param cost what it takes from the budget, 0 or more
public record Option(String id, String name, BigDecimal cost) {}
