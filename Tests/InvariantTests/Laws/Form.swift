import Consultation
import Questionnaires

/// What the form itself makes of the answers, before any rule.
extension Law {
  /// What is asked, and so what counts, is what a plain reading of the form's conditions says.
  static let countedAnswers = Law("answers that count") { seen in
    let mine = Set(seen.made.counted.keys)
    let theirs = Set(seen.judgement.evaluation.answered)
    return mine.subtracting(theirs).map { "\($0) was answered and does not count" }
      + theirs.subtracting(mine).map { "\($0) counts though it is not asked" }
  }

  /// Every law, in the order of its id.
  static let all: [Law] = [
    pregnancy, lactation, minor, cancerTreatment, anticoagulants, prescribedAspirin, sourceTexts,
    verdictOfFindings, blockedZones, waiting, dates, impossibleDates, missingAnswers,
    activeSkin, coldSores, microneedling, isotretinoin, bloodPressure, dysmorphiaScreen, consent,
    allergies, useClasses, monographs, tranexamicAcid, vitaminC, hairMedicines, caffeine, carnitine,
    fish, soyAndEgg, salicylate, anaesthetics, severeAllergies, deoxycholicAcid, lowerLid,
    incompatiblePairs, oneAnaesthetic, volumes, lidocaine, numberOfActives, orderOfMixing, depths,
    intervals, tags, noStopInstruction, aftercare, expectations, determinism, overrides, disclaimer,
    nothingBarred, nothingBarredByHand, monotoneAnswers, monotoneFindings, countedAnswers,
  ]
}
