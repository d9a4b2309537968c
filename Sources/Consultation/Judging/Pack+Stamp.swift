public import Documents

extension Pack {
  /// The pack as plans name it.
  public var stamp: PlanJSON.PackStamp {
    PlanJSON.PackStamp(
      id: identity.id,
      version: identity.version,
      digest: identity.digest,
      overlay: provenance.overlay.map {
        PlanJSON.PackStamp.Overlay(
          digest: $0.digest,
          packDigest: provenance.digest,
          signedOffBy: $0.signedOffBy,
          signedOffOn: $0.signedOffOn
        )
      },
      isEdited: !provenance.isSealed
    )
  }
}
