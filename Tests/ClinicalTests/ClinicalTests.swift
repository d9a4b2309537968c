import Testing

@testable import Clinical
