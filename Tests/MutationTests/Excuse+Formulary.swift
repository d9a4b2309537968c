extension Excuse {
  /// Substances that nothing places, so that their figures are read by nobody; a test holds the pack to it.
  static let neverPlaced = [
    "polyvitamin_no_ha", "tocopherol_oil", "retinol_vit_a", "ghk_cu", "biomimetic_peptides",
    "glutathione", "dmae", "caffeine", "artichoke_extract", "ginkgo_extract", "rutin_melilotus",
    "plant_extract_other", "phosphatidylcholine_dc", "finasteride", "kojic_acid", "azelaic_acid",
    "glycolic_acid", "prp", "hyaluronidase", "b_complex", "pdrn", "zinc", "selenium", "lidocaine",
    "procaine", "saline_diluent", "biotin", "dexpanthenol", "l_carnitine", "dutasteride",
    "deoxycholic_acid",
  ]

  /// Figures of the formulary and of the limits that no answers bring out.
  static let formulary =
    ["tranexamic_acid", "minoxidil"].flatMap { id in
      [
        "volume ceiling_per_session lifted", "volume ceiling_per_session: ", "mass_ceiling lifted",
        "mass_ceiling per_session: ",
      ]
      .map {
        Excuse(
          "formulary substances \(id) \($0)",
          "its ceilings of volume and of mass come to the same volume, so the other one holds"
        )
      }
    }
    + [
      Excuse(
        "formulary blocked_agents * deleted",
        "nothing without a monograph is drafted; the list keeps a clinic from adding one"
      ),
      Excuse(
        "formulary substances organic_silicon concentration note: ",
        "a remark, which no plan repeats"
      ),
      Excuse(
        "formulary substances * volume typical: ",
        "concern and zone say the volume; the usual one is only held below its ceiling"
      ),
      Excuse(
        "formulary substances * volume per_point ",
        "the technique says how much a point takes"
      ),
      Excuse(
        "formulary substances * course interval: ",
        "sessions keep the least interval, which stands beside it"
      ),
      Excuse("formulary substances organic_silicon ph ", mixed),
      Excuse("formulary limits ph_window ", mixed),
      Excuse("formulary limits drafting_modes prescriber_mixture actives_per_syringe_max: ", mixed),
      Excuse(
        "formulary limits anaesthetics_per_cocktail_max ",
        "no concern ranks an anaesthetic, so none is placed"
      ),
      Excuse(
        "formulary limits max_depth_intradermal value: 4 mm to 4.1 mm",
        "no zone is treated deeper than 4 mm"
      ),
    ]

  private static let mixed =
    "of what is placed only organic silicon has a known acidity, so no two share a syringe"
}
