/// How words begin that mean what no clinic adds to a preparation, in any language and under any trade name.
enum BlockedNames {
  /// The beginnings of words for each blocked agent of the pack.
  static let agents: [String: [String]] = [
    "hormones_injected": [
      "hormon", "testosteron", "oestrog", "estrogen", "oestradiol", "estradiol", "progest",
      "somatropin", "gonadotrop", "insulin",
    ],
    "triiodothyronine_or_triac": ["triac", "triiodothyr", "tiratricol", "thyrox", "liothyron"],
    "corticosteroid_cosmetic_cocktail": [
      "cortico", "cortiso", "hydrocort", "triamcinolon", "kenalog", "kenacort", "dexameth",
      "betameth", "predniso", "methylpred", "steroid",
    ],
    "buflomedil": ["buflomed"],
    "aminophylline_theophylline": ["aminophyl", "theophyl"],
    "isoproterenol_yohimbine": ["isoprot", "isopren", "yohimb"],
    "mesoglycan_heparinoids": ["mesoglyc", "heparin"],
    "silicone_liquid": ["silicone", "polydimethyl"],
    "exosomes_stem_cells_unlicensed_growth_factors": [
      "exosom", "stemcell", "stem cell", "growth factor",
    ],
    "human_or_animal_placenta_extract": ["placent"],
    "botulinum_toxin_in_cocktail": [
      "botul", "botox", "dysport", "xeomin", "bocouture", "azzalure", "vistabel", "letibo",
      "alluzience", "neurotoxin",
    ],
    "glutathione": ["glutathi"],
    "glycolic_acid": ["glycolic", "glykol"],
    "tocopherol_oil": ["tocopher", "tokopher", "vitamin e "],
    "retinol_vit_a": ["retinol", "retiny", "retinal", "vitamin a "],
  ]

  /// The beginnings of words for other medicines that no cosmetic preparation holds.
  static let medicines = [
    "adrenalin", "epinephrin", "fluorouracil", "bleomycin", "methotrex", "semaglut", "liraglut",
    "tirzepat", "verapamil", "antibiot", "clindamyc", "gentamic", "polidocanol", "phenol",
    "ketamin", "colchicin", "interferon", "tretinoin", "hydroquinon", "warfarin", "metformin",
  ]

  /// A name in small letters, its words each after one space and before one.
  static func plain(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }

  /// Whether a plain name has a word, or words, that begin so.
  static func begins(_ name: String, _ stems: [String]) -> Bool {
    stems.contains { name.contains(" " + $0) }
  }
}
