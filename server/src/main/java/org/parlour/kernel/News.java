package org.parlour.kernel;

/// The least that keeps an open page right, the same for everybody in the room. It carries what now
/// holds, never a difference, so hearing it twice changes nothing.
///
/// On the wire it is its components and its `kind`: the record's name in kebab case.
public interface News {}
