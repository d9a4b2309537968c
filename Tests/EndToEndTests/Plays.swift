import Testing

/// The plays: the real program in a real terminal, one play after the other.
@Suite(.serialized) enum Plays {}
