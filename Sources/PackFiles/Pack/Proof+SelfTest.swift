public import Consultation

extension PackReader.Proof {
  /// The judge by this pack, once the golden cases have been judged.
  ///
  /// - Returns: A judge that plans, or one that says why nothing is planned.
  public func testedJudge() -> Judge {
    let judge = Judge(pack: pack)
    let own = pack.provenance.overlay == nil ? nil : judge
    let test = SelfTest(cases, shipped: own == nil ? judge : Judge(pack: shipped), own: own)
    return test.problem.map { Judge(pack: pack, planningOff: $0) } ?? judge
  }
}
