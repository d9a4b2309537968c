import Clinical

/// One item as it stands in a response: once outside repeats, once per occurrence inside them.
struct Instance: Sendable {
  let node: Int
  let place: Place
  /// The instance around it: a group, an occurrence of a group, or a question.
  let parent: Int?
  /// The occurrence that it heads, where it is one of a repeating group.
  let occurrence: Int?
  /// Its answers without blank ones, whether or not it is enabled.
  let answers: [AnswerValue]
  var isEnabled = false
  /// Whether it is enabled only because of what was said before in it, or in what it follows up.
  var isStanding = false
}

/// Every instance of a response, in form order, and which of them are enabled.
struct Expansion {
  private(set) var instances: [Instance] = []
  /// Where the instances of each item are.
  private(set) var byNode: InstancesByNode
  private let index: QuestionnaireIndex
  private let response: QuestionnaireResponse

  init(_ index: QuestionnaireIndex, _ response: QuestionnaireResponse) {
    self.index = index
    self.response = response
    byNode = InstancesByNode(nodes: index.nodes.count)
    instances.reserveCapacity(index.nodes.count)
    for node in index.nodes.indices where index.nodes[node].parent == nil {
      expand(node, [], in: nil)
    }
  }

  private mutating func expand(_ node: Int, _ occurrences: [Int], in parent: Int?) {
    let place = Place(index.nodes[node].item.id, occurrences)
    let answers = response[place]
    let own = append(
      Instance(
        node: node,
        place: place,
        parent: parent,
        occurrence: nil,
        answers: answers.contains(where: \.isBlank) ? answers.filter { !$0.isBlank } : answers
      )
    )
    guard index.nodes[node].multipliesChildren else {
      expandChildren(of: node, occurrences, in: own)
      return
    }
    if index.nodes[node].item.kind == .group {
      for occurrence in response.occurrences(of: place) {
        expandOccurrence(occurrence, of: node, occurrences, in: own)
      }
    } else {
      for (number, answer) in answers.enumerated() where !answer.isBlank {
        expandChildren(of: node, occurrences + [number], in: own)
      }
    }
  }

  private mutating func expandOccurrence(
    _ occurrence: Int,
    of node: Int,
    _ occurrences: [Int],
    in group: Int
  ) {
    let inside = occurrences + [occurrence]
    let head = append(
      Instance(
        node: node,
        place: Place(index.nodes[node].item.id, inside),
        parent: group,
        occurrence: occurrence,
        answers: []
      )
    )
    expandChildren(of: node, inside, in: head)
  }

  private mutating func expandChildren(of node: Int, _ occurrences: [Int], in parent: Int) {
    for child in index.nodes[node].children { expand(child, occurrences, in: parent) }
  }

  private mutating func append(_ instance: Instance) -> Int {
    instances.append(instance)
    byNode.append(instance.node)
    return instances.count - 1
  }

  /// Decides what is enabled, each item after everything that it depends on.
  ///
  /// What a patient said of their health holds whatever else is answered: a safety question with another answer than
  /// no stays, where only conditions on other kinds of questions, such as what is to be treated, have ceased to hold.
  mutating func enable() {
    // Whether the items inside are enabled as far as this one has a say.
    var isOpen = Array(repeating: false, count: instances.count)
    for node in index.order {
      for position in byNode[node] {
        let instance = instances[position]
        isOpen[position] =
          instance.parent.map { isOpen[$0] } != false
          && (instance.occurrence != nil || conditionsHold(at: position))
        if !isOpen[position], staysSaid(at: position) || followsUp(at: position) {
          isOpen[position] = true
          instances[position].isStanding = true
          enableAll(around: position)
        }
        if isOpen[position] { instances[position].isEnabled = true }
      }
    }
  }

  /// Whether a safety question was answered otherwise than no, and only conditions on other kinds of questions, its
  /// own or of what it stands in, keep it from being asked.
  private func staysSaid(at position: Int) -> Bool {
    index.nodes[instances[position].node].isSafetyQuestion
      && instances[position].answers.contains { !$0.isSafetyNo }
      && isKeptOutByOthers(position)
  }

  /// Whether it asks on after a safety question that stays.
  private func followsUp(at position: Int) -> Bool {
    let looks = index.nodes[instances[position].node].looks
    return !looks.isEmpty
      && looks.allSatisfy { look in
        look.source.map { byNode[$0].contains { instances[$0].isStanding } } == true
      }
      && conditionsHold(at: position) && isKeptOutByOthers(position)
  }

  /// Whether it would be asked, were all conditions on anything but safety questions met, its own and those of what
  /// it stands in.
  private func isKeptOutByOthers(_ position: Int) -> Bool {
    var next: Int? = position
    while let instance = next {
      if instances[instance].occurrence == nil,
        !conditionsHold(at: instance, disregardingOthers: true)
      {
        return false
      }
      next = instances[instance].parent
    }
    return true
  }

  /// Enables what an instance stands in, without anything else in there.
  private mutating func enableAll(around position: Int) {
    var next = instances[position].parent
    while let parent = next, !instances[parent].isEnabled {
      instances[parent].isEnabled = true
      next = instances[parent].parent
    }
  }

  /// Whether the conditions of an item hold; those on anything but safety questions may count as met.
  private func conditionsHold(at position: Int, disregardingOthers: Bool = false) -> Bool {
    let node = index.nodes[instances[position].node]
    guard let enableWhen = node.item.enableWhen else { return true }
    let occurrences = instances[position].place.occurrences
    for number in enableWhen.conditions.indices {
      let look = node.looks[number]
      let isOther = look.source.map { !index.nodes[$0].isSafetyQuestion } ?? false
      let holds =
        disregardingOthers && isOther
        || enableWhen.conditions[number].holds(for: answers(seenFrom: occurrences, through: look))
      switch enableWhen.behavior {
      case .all where !holds: return false
      case .any where holds: return true
      case .all, .any: continue
      }
    }
    return enableWhen.behavior == .all
  }

  /// The answers of the enabled instances of a question that share the looker's occurrences.
  private func answers(seenFrom occurrences: [Int], through look: Node.Look) -> [AnswerValue] {
    guard let source = look.source else { return [] }
    let shared = occurrences.prefix(look.shared)
    var seen: [AnswerValue] = []
    for position in byNode[source]
    where instances[position].isEnabled
      && instances[position].place.occurrences.starts(with: shared)
    {
      guard let ownAnswer = look.ownAnswer else {
        seen = seen.isEmpty ? instances[position].answers : seen + instances[position].answers
        continue
      }
      let answers = response[instances[position].place]
      let number = occurrences[ownAnswer]
      if answers.indices.contains(number) { seen.append(answers[number]) }
    }
    return seen
  }
}
