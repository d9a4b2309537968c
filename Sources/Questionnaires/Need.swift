import Clinical

/// Which enabled instances need an answer and have none.
struct Need {
  /// Whether each instance is missing.
  private(set) var isMissing: [Bool]
  /// For each repeating group, how many of its occurrences hold an answer.
  private(set) var filled: [Int]

  private let index: QuestionnaireIndex
  private let instances: [Instance]
  /// Whether an enabled answer stands at or below each instance.
  private var isAnswered: [Bool]

  init(_ index: QuestionnaireIndex, _ instances: [Instance]) {
    self.index = index
    self.instances = instances
    isMissing = Array(repeating: false, count: instances.count)
    filled = Array(repeating: 0, count: instances.count)
    isAnswered = instances.map { $0.isEnabled && !$0.answers.isEmpty }
    gatherAnswers()
    findMissing(where: mattering())
  }

  private mutating func gatherAnswers() {
    for position in instances.indices.reversed() where isAnswered[position] {
      guard let parent = instances[position].parent else { continue }
      isAnswered[parent] = true
      filled[parent] += instances[position].occurrence == nil ? 0 : 1
    }
  }

  /// For each instance, whether something required inside it is needed.
  ///
  /// It is not in an optional group without answers, nor under a question without one.
  private func mattering() -> [Bool] {
    var matters = Array(repeating: true, count: instances.count)
    for position in instances.indices {
      let above = instances[position].parent.map { matters[$0] } ?? true
      matters[position] = above && isEntered(position, instances[position])
    }
    return matters
  }

  private func isEntered(_ position: Int, _ instance: Instance) -> Bool {
    let item = index.nodes[instance.node].item
    if item.questionType != nil { return !instance.answers.isEmpty }
    if isAnswered[position] { return true }
    guard item.isRequired else { return false }
    guard instance.occurrence != nil, let group = instance.parent else { return true }
    return !isAnswered[group]
  }

  /// Finds missing questions, and required groups that lack an answer and hold nothing missing to point at.
  ///
  /// A group in which nothing can be answered is never missing.
  private mutating func findMissing(where matters: [Bool]) {
    var missingBelow = isMissing
    var askedBelow = isMissing
    for position in instances.indices.reversed() where instances[position].isEnabled {
      let node = index.nodes[instances[position].node]
      let parent = instances[position].parent
      let isNeeded =
        node.item.isRequired && instances[position].occurrence == nil && !isAnswered[position]
        && (parent.map { matters[$0] } ?? true)
      if node.item.kind == .group {
        let canBeAnswered =
          askedBelow[position] || (node.item.repeats != nil && !node.isReadOnly)
        isMissing[position] = isNeeded && canBeAnswered && !missingBelow[position]
      } else {
        isMissing[position] = isNeeded && node.isAsked
      }
      guard let parent else { continue }
      missingBelow[parent] = missingBelow[parent] || missingBelow[position] || isMissing[position]
      askedBelow[parent] = askedBelow[parent] || askedBelow[position] || node.isAsked
    }
  }
}
