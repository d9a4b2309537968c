import Clinical
import Consultation
import Crypto
import Foundation
import Questionnaires

/// One row of the event table: an event in words, tied to the row before it.
///
///     payload ── SHA-256 ──> payload digest ─┐
///     consultation, kind, at, practitioner ──┤
///     sequence, previous ────────────────────┴─ SHA-256 ──> digest ──> previous of the next row
///
/// One chain runs over all consultations, so that one taken away is missed. It holds the digest of
/// each payload, not the payload, so that the words of one patient could be taken away and the
/// chain would still hold.
struct EventRow: Hashable, Sendable {
  /// The digest before the first event.
  static let beginning = String(repeating: "0", count: 64)

  var sequence: Int
  var consultation: String
  var kind: String
  var at: String
  var practitioner: String
  var payload: String
  var payloadDigest: String
  var previous: String
  var digest: String

  /// Puts an event behind the row whose digest is `previous`.
  init(
    _ event: ConsultationEvent,
    sequence: Int,
    consultation: ConsultationID,
    at: Timestamp,
    practitioner: String,
    after previous: String
  ) {
    let encoded = EventCodec.encode(event)
    self.sequence = sequence
    self.consultation = consultation.text
    kind = encoded.kind
    self.at = at.description
    self.practitioner = practitioner
    payload = PayloadText.write(encoded.fields)
    payloadDigest = sha256([payload])
    self.previous = previous
    digest = ""
    digest = sealed
  }

  /// Takes a row as it was found.
  init(
    sequence: Int,
    consultation: String,
    kind: String,
    at: String,
    practitioner: String,
    payload: String,
    payloadDigest: String,
    previous: String,
    digest: String
  ) {
    self.sequence = sequence
    self.consultation = consultation
    self.kind = kind
    self.at = at
    self.practitioner = practitioner
    self.payload = payload
    self.payloadDigest = payloadDigest
    self.previous = previous
    self.digest = digest
  }

  /// Why the row is not as it was written, or nothing.
  var fault: String? {
    if sha256([payload]) != payloadDigest { return ChainWords.payloadChanged }
    if sealed != digest { return ChainWords.rowChanged }
    return nil
  }

  /// The event in the row, once its digests are found to hold.
  func stored() throws(RecordError) -> StoredEvent {
    if let fault { throw .unreadableEvent(sequence: sequence, reason: fault) }
    guard let fields = PayloadText.read(payload) else {
      throw .unreadableEvent(sequence: sequence, reason: ChainWords.unreadablePayload)
    }
    guard let moment = DateTime(at), moment.description == at else {
      throw .unreadableEvent(sequence: sequence, reason: ChainWords.unreadableMoment)
    }
    return StoredEvent(
      sequence: sequence,
      consultation: ConsultationID(consultation),
      at: Timestamp(moment),
      practitioner: practitioner,
      event: try EventCodec.decode(
        EncodedEvent(kind: kind, fields: fields),
        sequence: sequence
      ),
      digest: digest
    )
  }

  private var sealed: String {
    sha256([previous, String(sequence), consultation, kind, at, practitioner, payloadDigest])
  }
}

/// SHA-256 in lower-case hexadecimal over texts, each led by its length in bytes so that no two
/// lists look alike.
func sha256(_ texts: [String]) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 8 })
  for text in texts {
    bytes += String(text.utf8.count).utf8
    bytes.append(UInt8(ascii: ":"))
    bytes += text.utf8
  }
  var hexadecimal: [UInt8] = []
  hexadecimal.reserveCapacity(2 * SHA256.byteCount)
  for byte in SHA256.hash(data: bytes) {
    hexadecimal.append(digit(byte >> 4))
    hexadecimal.append(digit(byte & 15))
  }
  return String(decoding: hexadecimal, as: UTF8.self)
}

private func digit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
