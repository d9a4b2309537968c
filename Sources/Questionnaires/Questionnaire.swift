/// What is asked, in the order it is asked: FHIR's Questionnaire.
public struct Questionnaire: Hashable, Sendable {
  /// Whether the form may be used.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Still being written; runs as a trial.
    case draft
    /// In use.
    case active
    /// No longer used for new consultations.
    case retired
  }

  /// The form's short name.
  public let id: String
  /// The canonical address, the same for the life of the form.
  public let url: String
  /// The version; a response names `url|version`.
  public let version: String
  /// Whether the form may be used.
  public let status: Status
  /// The title people read.
  public let title: String
  /// The language of the texts, as a BCP 47 tag.
  public let language: String
  /// The pages in the order they are asked; each is a group.
  public let pages: [Item]

  /// Describes a form.
  public init(
    id: String,
    url: String,
    version: String,
    status: Status,
    title: String,
    language: String,
    pages: [Item]
  ) {
    self.id = id
    self.url = url
    self.version = version
    self.status = status
    self.title = title
    self.language = language
    self.pages = pages
  }

  /// What a response calls the form it answers: `url|version`.
  public var canonical: String { "\(url)|\(version)" }
}
