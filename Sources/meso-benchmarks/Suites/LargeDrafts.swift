import Consultation
import Drafting

/// What drafting costs with a formulary that is far larger than the pack's: 200 substances, 12 concerns, 19 zones.
///
/// A row says how the substances rank, how many pairs in a hundred may never share a syringe, whether the session is
/// the patient's first, and whether a zone may take a mixture.
struct LargeDrafts {
  let bench: Bench

  /// The usual formulary with ever more pairs that may not be mixed, then the ones that are hard to tell apart.
  func rows() throws -> [Row] {
    let usual = [0, 10, 50, 100].flatMap { incompatible in
      [true, false].map { (LargeFormulary.Shape.usual, incompatible, $0) }
    }
    let others = LargeFormulary.Shape.allCases.filter { $0 != .usual }
      .flatMap { shape in [true, false].map { (shape, 50, $0) } }
    return try (usual + others).flatMap { shape, incompatible, isFirst in
      try DraftingMode.allCases.map { mode in
        try row(shape, incompatible: incompatible, isFirst: isFirst, mode)
      }
    }
  }

  private func row(
    _ shape: LargeFormulary.Shape,
    incompatible: Int,
    isFirst: Bool,
    _ mode: DraftingMode
  ) throws -> Row {
    let formulary = LargeFormulary(
      shape,
      incompatible: incompatible,
      mode: mode,
      isFirstSession: isFirst,
      over: bench.pack.knowledge,
      rules: bench.pack.rules,
      weights: bench.pack.weights
    )
    let composer = formulary.composer()
    let request = formulary.request(on: try Synthetic.firstDay())
    let times = Stopwatch.times(max(3, bench.repetitions.judgements / 30)) {
      _ = composer.draft(request)
    }
    return Row(
      Words.largeDraft(shape.words, incompatible: incompatible, isFirst: isFirst, mode),
      times,
      budget: .always(50)
    )
  }
}
