import Clinical
import Safety

/// Takes in the practitioner's edits one by one, judging each like a draft.
///
/// An edit is tried on top of those already taken in; where the session then breaks a rule it is refused and
/// leaves no trace. An earlier edit whose object is gone, because its zone was left out, rests until it is back.
struct EditDesk {
  let context: DraftingContext

  /// The session with every edit that could be taken in.
  func session(
    with edits: [PlanEdit]
  ) -> (
    draft: SessionDraft, taken: [PlanEdit], refusals: [EditRefusal]
  ) {
    var draft = SessionDraft(context, omitting: [])
    var fresh: [Set<ZoneID>: SessionDraft] = [[]: draft]
    var taken: [PlanEdit] = []
    var refusals: [EditRefusal] = []
    for edit in edits {
      switch attempt(edit, on: draft, after: taken, &fresh) {
      case .success(let next):
        draft = next
        taken.append(edit)
      case .failure(let refusal): refusals.append(refusal)
      }
    }
    return (draft, taken, refusals)
  }

  private func attempt(
    _ edit: PlanEdit,
    on draft: SessionDraft,
    after taken: [PlanEdit],
    _ fresh: inout [Set<ZoneID>: SessionDraft]
  ) -> Result<SessionDraft, EditRefusal> {
    if let message = misplaced(edit, on: draft) {
      return .failure(EditRefusal(edit: edit, message: message))
    }
    let omitted = omitted(by: taken + [edit])
    var next = fresh[omitted] ?? SessionDraft(context, omitting: omitted)
    fresh[omitted] = next
    for earlier in taken { _ = next.apply(earlier) }
    if let message = next.apply(edit) {
      return .failure(EditRefusal(edit: edit, message: message))
    }
    return .success(next)
  }

  private func omitted(by edits: [PlanEdit]) -> Set<ZoneID> {
    edits.reduce(into: []) { zones, edit in
      switch edit {
      case .omitZone(let zone): zones.insert(zone)
      case .restoreZone(let zone): zones.remove(zone)
      case .swap, .volume, .technique, .interval, .sessions, .note: break
      }
    }
  }

  /// Why an edit has nothing to act on; nothing where it has.
  private func misplaced(_ edit: PlanEdit, on draft: SessionDraft) -> String? {
    switch edit {
    case .note(let text):
      return text.allSatisfy(\.isWhitespace) ? Words.emptyNote : nil
    case .omitZone(let zone):
      let isChosen = context.wishes.contains { $0.zone.id == zone }
      guard isChosen else { return Words.zoneNotChosen(context.name(zone)) }
      return draft.omitted.contains(zone) ? Words.alreadyOmitted(context.name(zone)) : nil
    case .restoreZone(let zone):
      return draft.omitted.contains(zone) ? nil : Words.notOmitted(context.name(zone))
    case .swap, .volume, .technique, .interval, .sessions:
      return draft.items.isEmpty ? Words.nothingToEdit : nil
    }
  }
}
