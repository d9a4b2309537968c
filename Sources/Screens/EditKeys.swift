import Cells
import Consultation

extension KeyTable {
  /// The keys of this screen alone.
  static let edit: [Binding] = []
}
