import Clinical
import Consultation
import Drafting
import Foundation
import Questionnaires
import Safety
import Testing

@testable import PackFiles

@Suite("The shipped pack")
struct ShippedPackTests {
  /// Read once for all tests of this file.
  private static let proof = Result { try PackReader.check(Shipped.pack.path) }

  private func pack() throws -> Pack { try Self.proof.get().pack }

  /// The entries of a list of the reference.
  private func rows(_ file: String, _ key: String) throws -> [Node] {
    guard case .sequence(let rows)? = try Shipped.reference(file)[key]?.content else {
      Issue.record("no \(key) in \(file)")
      return []
    }
    return rows
  }

  @Test func `is proven, and asks for every caution`() throws {
    #expect(try Self.proof.get().remarks.map(\.fault) == [])
  }

  @Test func `names itself by its form and digests its bytes`() throws {
    let identity = try pack().identity
    #expect(identity.id == "mesotherapy")
    #expect(identity.digest.count == 64)
    #expect(try PackReader.read(Shipped.pack.path).identity == identity)
  }

  @Test func `keeps every day of every washout`() throws {
    let washouts = try pack().rules.washouts
    for (row, washout) in zip(try rows("washouts", "washouts"), washouts) {
      #expect(washout.id.text == row["id"]?.text)
      #expect(washout.days.value.map(String.init) ?? "none" == row["days"]?.text)
      #expect(washout.kind.rawValue == row["kind"]?.text)
      #expect(String(washout.isHard) == row["hard"]?.text)
      #expect(
        washout.overrideFromDay.map(String.init) ?? "none" == row["override"]?["from_day"]?.text
      )
    }
    #expect(washouts.count == 39)
  }

  @Test func `keeps the bands of alcohol and of microneedling`() throws {
    let washouts = try pack().rules.washouts
    let alcohol = try #require(washouts.first { $0.id == "W01" })
    #expect(alcohol.bands.map(\.fromDay) == [0, 1, 2])
    #expect(alcohol.bands.map(\.untilDay) == [0, 1, nil])
    #expect(alcohol.bands.map(\.verdict) == [.defer, .proceedWithCaution, nil])
    #expect(alcohol.figures == ["hours": 24, "advised_days": 2])
    let needling = try #require(washouts.first { $0.id == "W19" })
    #expect(needling.bands.map(\.untilDay) == [13, 27, nil])
    #expect(needling.bands.map(\.allowsOverride) == [false, true, nil])
    #expect(needling.requiresHealedSkin && needling.figures["floor_days"] == 7)
  }

  @Test func `keeps the verdict and the tiers of every contraindication`() throws {
    let found = try pack().rules.contraindications
    for (row, rule) in zip(try rows("conditions", "conditions"), found) {
      #expect(rule.id.text == row["id"]?.text)
      #expect(rule.verdict.id == row["verdict"]?.text)
      #expect(rule.clearanceTo?.id ?? "none" == row["clearance_to"]?.text)
      #expect(rule.days.value.map(String.init) ?? "none" == row["days"]?.text)
    }
    let pressure = try #require(found.first { $0.id == "C04" }).tiers
    #expect(pressure.map(\.figures["systolic_mmhg"]) == [180, 160, nil, nil])
    #expect(pressure.map(\.verdict) == [.doNotTreat, .defer, .refer, .refer])
    let sugar = try #require(found.first { $0.id == "C05" }).tiers
    #expect(sugar[0].figures == ["hba1c_mmol_per_mol": 69, "hba1c_percent_tenths": 85])
    #expect(sugar[1].figures == ["days": 90])
  }

  @Test func `keeps strength, volume, depth and interval of every substance`() throws {
    let monographs = try pack().knowledge.monographs
    for (row, monograph) in zip(try rows("substances", "substances"), monographs) {
      func same(_ number: Int?, _ node: Node?) -> Bool {
        number.map(String.init) ?? "unknown" == node?.text
      }
      #expect(monograph.id.text == row["id"]?.text)
      let strength = monograph.concentration.value?.microgramsPerMillilitre
      #expect(same(strength, row["concentration"]?["chosen_ug_per_ml"]))
      #expect(same(monograph.typicalVolume.value?.microlitres, row["volume_ul"]?["typical"]))
      #expect(
        same(monograph.volumeCeiling.value?.microlitres, row["volume_ul"]?["ceiling_per_session"])
      )
      #expect(same(monograph.depth.value?.minimum, row["depth_um"]?["min"]))
      #expect(same(monograph.depth.value?.maximum, row["depth_um"]?["max"]))
      #expect(same(monograph.minimumInterval.value, row["min_interval_days"]?["days"]))
      #expect(same(monograph.acidity.value?.minimum, row["ph"]?["min_tenths"]))
      #expect(!monograph.name.isEmpty)
    }
    #expect(monographs.count == 39)
  }

  @Test func `keeps the ceilings of lidocaine and the window of tranexamic acid`() throws {
    let knowledge = try pack().knowledge
    let lidocaine = try #require(knowledge.monograph("lidocaine")?.massCeiling)
    #expect(lidocaine.perSession.value == Mass(micrograms: 300_000))
    #expect(lidocaine.microgramsPerKilogram == 4500)
    let tranexamic = try #require(knowledge.monograph("tranexamic_acid"))
    #expect(tranexamic.exclusionWindows["combined_hormonal_contraceptive"]?.value == 365)
    #expect(knowledge.mixing.acidityWindow.value == Span(minimum: 50, maximum: 80))
  }

  @Test func `keeps the volume and depth of every concern in every zone`() throws {
    let concerns = try pack().knowledge.concerns
    for (row, concern) in zip(try rows("concerns", "concerns"), concerns) {
      #expect(concern.id.text == row["id"]?.text)
      guard case .sequence(let zones)? = row["zones"]?.content else { continue }
      for (zone, read) in zip(zones, concern.zones) {
        #expect(read.zone.text == zone["id"]?.text)
        #expect(
          read.volume.value.map { String($0.microlitres) } ?? "unknown" == zone["volume_ul"]?.text
        )
        #expect(read.depth.value.map { String($0.maximum) } == zone["depth_um"]?["max"]?.text)
      }
      #expect(concern.zones.count == zones.count)
    }
    #expect(concerns.count == 18)
  }

  @Test func `keeps the caps, and half of them at a first session`() throws {
    let body = try pack().knowledge.body
    #expect(body.zones.count == 19)
    #expect(body["cheek"]?.cap.value == .microlitres(1000))
    #expect(body["temple"]?.cap == .unknown)
    #expect(body.caps.map(\.maximum.value?.microlitres) == [4000, 6000, 2000, 4000, 10000, 10000])
    #expect(body.firstSessionPercent.value == 50 && body.firstSessionGroups == 1)
  }

  @Test func `weighs as the plan of answers says`() throws {
    let weights = try pack().weights
    #expect(weights.support[Evidence(grade: .a, direction: .positive)] == 90)
    #expect(weights.support[Evidence(grade: .b, direction: .mixed)] == 40)
    #expect(weights.support[Evidence(grade: .c, direction: .negative)] == nil)
    #expect(weights.rankPercents == [100, 90, 80, 70])
    #expect(weights.costPerPlacement == 25 && weights.newSubstancesAtFirstSession == 2)
    #expect(weights.itemsPerZoneUnmixed == 1 && weights.courseWeeks.value == 26)
    #expect(weights.basis == .policy)
  }

  @Test func `names every id that people meet`() throws {
    let pack = try pack()
    let names = pack.knowledge.names
    let ids =
      pack.knowledge.body.zones.map(\.id.text) + pack.rules.flags.map(\.id.text)
      + pack.rules.drugs.map(\.id.text) + pack.rules.allergies.map(\.id.text)
      + pack.rules.contraindications.map(\.name.text) + pack.rules.washouts.map(\.exposure.text)
      + pack.knowledge.monographs.map(\.id.text) + pack.knowledge.concerns.map(\.id.text)
    #expect(ids.filter { names[$0]?.isEmpty ?? true } == [])
    #expect(names["heart_disease"] == "heart disease")
    #expect(names["g6pd_deficiency"] == "G6PD deficiency")
  }

  @Test func `tells nobody to change a prescribed medicine or to move a vaccine`() throws {
    let wording = try Shipped.text("wording.yaml").lowercased()
    let text = wording.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    let forbidden =
      /\b(stop|stopped|stopping|skip|skipped|reduce|reduced|bridge|postpone|delay|withhold|wean off)\b/
    #expect(text.firstMatch(of: forbidden)?.output.0 == nil)
  }

  @Test func `offers an answer where it refuses, and a letter where it refers`() throws {
    let rules = try pack().rules
    for rule in rules.contraindications {
      let words = try #require(rules.wording[rule.id])
      let mayRefuse = ([rule.verdict] + rule.tiers.map(\.verdict)).contains(.doNotTreat)
      if mayRefuse { #expect(words.instead != nil && words.patient != nil) }
      if rule.verdict == .refer || rule.clearanceTo == .refer { #expect(words.letterTo != nil) }
    }
    for washout in rules.washouts where washout.prescribedBehaviour == .refer {
      #expect(rules.wording[washout.id]?.question != nil)
    }
  }
}
