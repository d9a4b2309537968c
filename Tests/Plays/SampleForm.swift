import Clinical
package import Questionnaires

/// A small form with every kind of question, in the ids that packs use.
package enum SampleForm {
  package static let form = Questionnaire(
    id: "sample",
    url: "https://example.org/sample",
    version: "1",
    status: .active,
    title: "Sample consultation",
    language: "en",
    pages: [patient, history, medicines, skin, kinds, concerns]
  )

  static let patient = page(
    "patient",
    "Patient",
    ask("record_number", "Record number", .string, required: true),
    ask("family_name", "Family name", .string, required: true),
    ask("given_name", "Given name", .string, required: true),
    ask(
      "birth_date",
      "Birth date",
      .date,
      help: "18 Apr 1988, 18/4/88 or 1988-04-18",
      why: "Treatment is for adults only.",
      required: true,
      bounds: Bounds(
        minimum: .today(years: -120, days: 0),
        maximum: .today(years: 0, days: 0)
      )
    ),
    ask(
      "sex_at_birth",
      "Sex at birth",
      .choice,
      required: true,
      options: [option("female", "Female", "f"), option("male", "Male", "m")]
    ),
    ask("phone", "Telephone", .string),
    ask(
      "planned_date",
      "Planned day of treatment",
      .date,
      help: "today, 12 Dec, in 3 weeks",
      required: true,
      bounds: Bounds(minimum: .today(years: 0, days: 0))
    ),
    ask(
      "weight_kg",
      "Weight",
      .decimal,
      help: "Needed for limits per kilogram.",
      bounds: Bounds(
        minimum: DecimalNumber("25").map { .number($0) },
        maximum: DecimalNumber("300").map { .number($0) },
        maximumDecimals: 1
      ),
      unit: "kg"
    )
  )

  static let history = page(
    "history",
    "Medical history",
    group(
      "history_exclusions",
      "Conditions that the source texts name",
      safety(
        "pregnancy",
        "Pregnant, or possibly pregnant?",
        when: equals("sex_at_birth", "female")
      ),
      safety(
        "hypertension_any",
        "High blood pressure, now or treated?",
        ask(
          "systolic",
          "Systolic pressure",
          .integer,
          when: equals("hypertension_any", "yes"),
          unit: "mmHg"
        )
      ),
      safety("diabetes", "Diabetes?"),
      safety("epilepsy", "Epilepsy or seizures?"),
      safety("heart_disease", "Heart disease, or a pacemaker, or an operation on the heart, ever?")
    ),
    note("history_note", "Ask for the discharge letter where one exists.")
  )

  static let medicines = page(
    "medicines",
    "Medicines and allergies",
    safety(
      "ibuprofen",
      "Ibuprofen?",
      ask(
        "ibuprofen.last",
        "Last taken",
        .date,
        help: "5 Dec, yesterday, 6 weeks ago",
        required: true,
        when: equals("ibuprofen", "yes"),
        bounds: Bounds(maximum: .today(years: 0, days: 0))
      )
    ),
    safety("allergies_known", "Any allergy?"),
    ask(
      "allergies",
      "Which?",
      .openChoice,
      required: true,
      repeats: Item.Repeats(),
      when: equals("allergies_known", "yes"),
      options: [option("fish", "Fish"), option("soy", "Soy"), option("latex", "Latex")]
    )
  )

  static let skin = page(
    "skin",
    "Skin",
    ask(
      "fitzpatrick_type",
      "Fitzpatrick skin type",
      .choice,
      required: true,
      options: (1...6).map { option("\($0)", "Type \($0)", Character("\($0)")) }
    ),
    group(
      "procedures",
      "Recent procedure",
      repeats: Item.Repeats(maximum: 3),
      ask("procedure", "Which?", .string, required: true),
      ask("procedure.date", "When?", .date)
    )
  )

  static let kinds = page(
    "kinds",
    "Every kind",
    ask("flag", "A flag", .boolean),
    ask("whole", "A whole number", .integer),
    ask("dose", "A dose", .quantity, units: ["mL", "uL"]),
    ask("at", "A time", .time),
    ask("moment", "A day and a time", .dateTime),
    ask("address", "An address", .url),
    ask("story", "A story", .text),
    ask("nicknames", "A nickname", .string, repeats: Item.Repeats(maximum: 3)),
    ask(
      "zones",
      "Zones",
      .choice,
      repeats: Item.Repeats(),
      options: [
        option("cheek", "Cheeks"), option("neck", "Neck"),
        option("none", "None of these", isExclusive: true),
      ]
    ),
    ask(
      "sent_by",
      "Sent by",
      .openChoice,
      options: [option("doctor", "Doctor"), option("friend", "Friend")]
    ),
    ask("fixed", "Set by the form", .string, isReadOnly: true, initial: [.string("as it is")])
  )

  static let concerns = page(
    "concern_page",
    "Concerns",
    group(
      "concerns",
      "Concern",
      repeats: Item.Repeats(maximum: 40),
      ask(
        "concern",
        "What?",
        .choice,
        required: true,
        options: [option("dullness", "Dullness"), option("fine_lines", "Fine lines")]
      ),
      ask("concern_degree", "How much?", .integer, required: true, unit: "1"),
      ask(
        "concern_zones",
        "Where?",
        .choice,
        required: true,
        repeats: Item.Repeats(),
        options: [option("cheek", "Cheeks"), option("forehead", "Forehead")]
      )
    ),
    group(
      "concern_questions",
      "Questions that these concerns raise",
      safety(
        "vitamin_reaction",
        "A reaction to a vitamin injection, ever?",
        when: equals("concern", "dullness")
      )
    )
  )
}
