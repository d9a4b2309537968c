import Clinical
import Consultation
import Documents
import Drafting
import PackFiles
import Printing

/// Does what the reducer wants of the world, one effect after the other, and reports each as an action.
struct EffectRunner {
  let store: RecordStore
  let places: Places
  let clock: WallClock
  let printer: Printer

  /// How many lines of the list are read before it is first shown: more than any screen has rows.
  static let firstLines = 200
  /// How many are read at a time while nobody presses a key.
  static let moreLines = 400
  /// How long the spooler may take before the screen goes on without it.
  static let spoolerPatience = Duration.seconds(5)

  /// Runs an effect that concerns neither the screen nor the end of the program.
  func run(_ effect: Effect, state: WizardState, desk: Desk) -> [Action] {
    let name = state.clinic?.practitioner.name ?? ""
    do throws(RecordError) {
      switch effect {
      case .loadList:
        return [.listLoaded(try store.lines(nil, Self.firstLines), count: try store.count())]
      case .continueList(let id):
        return [.listContinued(try store.lines(id, Self.moreLines))]
      case .open(let opening):
        let number = try store.nextRecordNumber()
        return [.opened(try store.open(opening, clock.now(), name), recordNumber: number)]
      case .load(let id):
        return [.loaded(try store.events(id), try store.scratch(id))]
      case .readEarlier(let open, let ids):
        return [.earlierRead(of: open, earlier(ids))]
      case .append(let id, let events, let line):
        return [.appended(try store.append(id, events, clock.now(), name, line))]
      case .keepScratch(let id, let scratch):
        try store.keepScratch(id, scratch)
        return [.scratchKept]
      case .saveClinic(let clinic):
        return [save(clinic)]
      case .saveAppearance(let clinic):
        if case .clinicRefused(let reason) = save(clinic) { return [.clinicRefused(reason)] }
        return []
      case .writeSheet(let id, let sheet):
        return [write(sheet, of: id, state: state, desk: desk)]
      case .printSheet(let id, let sheet, let queue):
        return [printed(sheet, of: id, on: queue, state: state, desk: desk)]
      case .listPrinters:
        let list = printer.list(limit: Self.spoolerPatience)
        let preferred = list.names.filter { $0 == list.preferred }
        let others = list.names.filter { $0 != list.preferred }
        return [.printersListed(preferred + others, problem: list.reason)]
      case .ponder:
        return [.pondered]
      case .suspend, .repaint, .changeScreen, .quit:
        return []
      }
    } catch {
      return [.storeFailed(error)]
    }
  }

  /// The events of other consultations; nothing where one of them cannot be read, which is no reason to call the open
  /// one unsaved.
  private func earlier(_ ids: [ConsultationID]) -> [[StoredEvent]]? {
    do throws(RecordError) {
      var events: [[StoredEvent]] = []
      for id in ids { events.append(try store.events(id)) }
      return events
    } catch {
      return nil
    }
  }

  private func save(_ clinic: Clinic) -> Action {
    do {
      try SettingsFile.write(clinic, to: places.settings)
      return .clinicSaved(clinic)
    } catch {
      return .clinicRefused(error.message)
    }
  }

  private func pages(
    _ sheet: SheetName,
    of id: ConsultationID,
    state: WizardState,
    desk: Desk
  ) -> (text: PagedText, record: ConsultationRecord)? {
    guard let open = state.open, open.record.id == id, let clinic = state.clinic,
      let pages = PagedText(text: desk.sheet(sheet, open.record, open.judgement, clinic))
    else { return nil }
    return (pages, open.record)
  }

  private func write(
    _ sheet: SheetName,
    of id: ConsultationID,
    state: WizardState,
    desk: Desk
  ) -> Action {
    guard let (pages, record) = pages(sheet, of: id, state: state, desk: desk) else {
      return .sheetRefused(Words.noSheetYet)
    }
    do throws(PrintingError) {
      let file = try PlanFiles.write(
        pages.text,
        folder: places.documents,
        name: FileName.plan(
          day: record.opening.day,
          recordNumber: state.open?.banner.recordNumber ?? record.id.text,
          kind: state.open.flatMap { kind(of: $0.record, $0.judgement) } ?? sheet.rawValue
        )
      )
      return .sheetWritten(id, sheet: sheet, file: file)
    } catch {
      return .sheetRefused("\(error)")
    }
  }

  private func printed(
    _ sheet: SheetName,
    of id: ConsultationID,
    on queue: String?,
    state: WizardState,
    desk: Desk
  ) -> Action {
    guard let (pages, _) = pages(sheet, of: id, state: state, desk: desk) else {
      return .sheetRefused(Words.noSheetYet)
    }
    do throws(PrintingError) {
      let job = try printer.send(
        pages,
        to: queue,
        title: "meso \(id)",
        limit: Self.spoolerPatience
      )
      if case .failed(let words) = job { return .sheetRefused(Words.spoolerRefused(words)) }
      return .sheetPrinted(id, sheet: sheet, printer: queue ?? Words.defaultPrinter)
    } catch {
      return .sheetRefused("\(error)")
    }
  }
}
