import GRDB

extension Database {
  /// Does something in one transaction: all of it is on the disk when this returns, or none.
  func inOneTransaction<Value>(_ body: () throws -> Value) throws -> Value {
    try beginTransaction(.immediate)
    do {
      let value = try body()
      try commit()
      return value
    } catch {
      // SQLite has rolled back by itself after most failures; the failure that came first is the
      // one to tell.
      try? rollback()
      throw error
    }
  }
}
