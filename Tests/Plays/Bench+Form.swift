import Clinical
package import Questionnaires

extension Bench {
  /// A form with what the screens of the plan need: a planned day, a medicine, concerns, consent.
  package static let form = Questionnaire(
    id: "bench",
    url: "https://example.org/bench",
    version: "1",
    status: .active,
    title: "Consultation",
    language: "en",
    pages: [
      page(
        "patient",
        "Patient",
        question("record_number", "Record number", .string, required: true),
        question("family_name", "Family name", .string),
        question("planned_date", "Planned day of treatment", .date, required: true)
      ),
      page(
        "checklist",
        "Checklist",
        safety("ibuprofen", "Ibuprofen?"),
        question("ibuprofen.last", "Last taken?", .date, when: isYes("ibuprofen"))
      ),
      concernPage,
      page("consent", "Consent", safety("consent_recorded", "Written consent?")),
    ]
  )

  private static let concernPage = page(
    "concern_page",
    "Concerns",
    Item(
      id: "concerns",
      kind: .group,
      text: "Concern",
      repeats: Item.Repeats(),
      items: [
        question("concern", "What?", .choice, required: true, options: concernOptions),
        question("concern_degree", "How much, 1 mild to 3 severe?", .integer, required: true),
        Item(
          id: "concern_zones",
          kind: .question(.choice),
          text: "Where?",
          isRequired: true,
          repeats: Item.Repeats(),
          options: zoneOptions
        ),
        question("concern_since", "Since when?", .date),
        question(
          "concern_subtype",
          "Kind of dark circles",
          .choice,
          required: true,
          when: EnableWhen(.all, [equals("concern", "dark_circles")]),
          options: [
            option("thin_skin_vascular", "Thin skin, vessels show"), option("pigment", "Pigment"),
            option("hollow_shadow", "Hollow, shadow"), option("oedema", "Swelling"),
          ]
        ),
      ]
    ),
    Item(
      id: "concern_questions",
      kind: .group,
      text: "Questions that these concerns raise",
      items: [
        Item(
          id: "niacin_flush",
          kind: .question(.choice),
          text: "A reaction to a vitamin injection, ever?",
          isRequired: true,
          enableWhen: EnableWhen(.all, [equals("concern", "dullness")]),
          options: safetyOptions
        )
      ]
    )
  )

  private static let concernOptions = [
    option("fine_lines", "Fine lines and wrinkles"), option("dullness", "Dullness"),
    option("dehydration", "Dehydration"), option("puffy_eyes", "Puffy eyes"),
    option("dark_circles", "Dark circles"), option("cellulite", "Cellulite"),
  ]

  private static let zoneOptions = [
    option("forehead", "Forehead"), option("temple", "Temples"),
    option("periorbital_lower", "Lower lids"), option("cheek", "Cheeks"), option("neck", "Neck"),
    option("scalp", "Scalp"), option("abdomen", "Abdomen"), option("thigh", "Thighs"),
  ]

  private static let safetyOptions = [
    option("yes", "Yes"), option("no", "No"), option("not_sure", "Not sure"),
    option("declined", "Declined"),
  ]

  private static func page(_ id: ItemID, _ title: String, _ items: Item...) -> Item {
    Item(id: id, kind: .group, text: title, isRequired: true, items: items)
  }

  private static func option(_ code: String, _ text: String) -> AnswerOption {
    AnswerOption(coding: Coding(code: code), text: text)
  }

  private static func equals(_ id: ItemID, _ code: String) -> EnableWhen.Condition {
    EnableWhen.Condition(question: id, operator: .equal, answer: .coding(Coding(code: code)))
  }

  private static func isYes(_ id: ItemID) -> EnableWhen { EnableWhen(.all, [equals(id, "yes")]) }

  private static func safety(_ id: ItemID, _ text: String) -> Item {
    Item(
      id: id,
      kind: .question(.choice),
      text: text,
      isRequired: true,
      options: safetyOptions
    )
  }

  private static func question(
    _ id: ItemID,
    _ text: String,
    _ type: QuestionType,
    required: Bool = false,
    when: EnableWhen? = nil,
    options: [AnswerOption] = []
  ) -> Item {
    Item(
      id: id,
      kind: .question(type),
      text: text,
      isRequired: required,
      enableWhen: when,
      options: options
    )
  }
}
