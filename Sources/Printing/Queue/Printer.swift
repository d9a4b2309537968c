public import Documents

/// The print queue of this machine, through `lp` and `lpstat`; no shell is involved.
public struct Printer: Sendable {
  /// The variables of the environment that its commands may see.
  public static let passedOn = ["HOME", "USER", "LOGNAME", "CUPS_SERVER", "PATH"]

  private let folders: [String]
  private let environment: [String: String]

  /// Takes the environment of the program: where commands are found, and what they may see of it.
  public init(environment: [String: String]) {
    folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    var seen = environment.filter { Self.passedOn.contains($0.key) }
    seen["LC_ALL"] = "C.UTF-8"
    self.environment = seen
  }

  /// Hands a document to the spooler and says how far it came; blocks until the spooler answered.
  ///
  /// - Parameters:
  ///   - document: The pages; they go to the paper they were laid out for.
  ///   - printer: The printer's name, or nothing for the machine's default.
  ///   - title: The job's title; it stands in logs and queues, so it names no patient.
  ///   - copies: How many, at least one.
  ///   - limit: After which time a silent command is ended.
  /// - Returns: What the spooler said; never that paper came out.
  /// - Throws: Where the spooler could not be asked: no command, no answer in time.
  public func send(
    _ document: PagedText,
    to printer: String?,
    title: String,
    copies: Int = 1,
    limit: Duration
  ) throws(PrintingError) -> JobState {
    var arguments: [String] = []
    if let printer {
      guard Self.canBeName(printer) else { throw .badPrinterName(printer) }
      arguments += ["-d", printer]
    }
    arguments += [
      "-t", FileName.cleaned(title), "-n", String(max(1, copies)),
      "-o", "job-sheets=none", "-o", "document-format=text/plain",
      "-o", "cpi=12", "-o", "lpi=6",
    ]
    // The paper it was laid out for, whatever the clinic prints on by now.
    if let paper = document.paper { arguments += ["-o", "media=\(Self.media(paper))"] }
    let outcome = try command("lp", arguments).run(
      input: Array(document.text.utf8),
      limit: limit
    )
    let words = Self.words(outcome.errors) ?? Self.words(outcome.output)
    guard outcome.status == 0 else { return .failed(words ?? Words.noReason) }
    return Self.words(outcome.output).map(JobState.queued) ?? .sent
  }

  /// The printers of this machine; where there are none, the list says why.
  ///
  /// Blocks until the spooler answered.
  public func list(limit: Duration) -> PrinterList {
    do {
      let names = try command("lpstat", ["-e"]).run(input: [], limit: limit)
      guard names.status == 0 else {
        let words = Self.words(names.errors) ?? Words.noReason
        return PrinterList(names: [], preferred: nil, reason: Words.printersUnknown(words))
      }
      let found = names.output.split(whereSeparator: \.isNewline).map {
        CleanText.line(String($0))
      }
      guard !found.isEmpty else {
        return PrinterList(names: [], preferred: nil, reason: Words.noPrinters)
      }
      let preferred = try command("lpstat", ["-d"]).run(input: [], limit: limit)
      return PrinterList(
        names: found,
        preferred: found.first { preferred.output.hasSuffix(": \($0)\n") },
        reason: nil
      )
    } catch {
      return PrinterList(names: [], preferred: nil, reason: error.description)
    }
  }

  private func command(_ name: String, _ arguments: [String]) throws(PrintingError) -> Command {
    guard let path = Command.find(name, in: folders) else { throw .noPrintCommand(name) }
    return Command(path: path, arguments: arguments, environment: environment)
  }

  private static func canBeName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-") && CleanText.line(name) == name
      && !name.contains { " /#".contains($0) }
  }

  private static func media(_ paper: Paper) -> String {
    switch paper {
    case .a4: "A4"
    case .letter: "Letter"
    }
  }

  /// The spooler's words as one harmless line, or nothing where it said none.
  private static func words(_ text: String) -> String? {
    let line = CleanText.line(text).split(separator: " ").joined(separator: " ")
    return line.isEmpty ? nil : line
  }
}
