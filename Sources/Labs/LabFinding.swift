/// Something that the numbers of a run show, in a sentence, with what it likely comes from.
package struct LabFinding: Sendable, Equatable {
    /// What kind of thing it is.
    package enum Kind: String, Sendable {
        case notANumber = "nan"
        case exploding, vanishing
        case flatLoss = "flat-loss"
        case busyMachine = "busy-machine"
        case goneBack = "gone-back"
    }

    package var kind: Kind
    /// The step at which it was seen.
    package var step: Int
    /// What was seen, with its numbers, and the likely cause.
    package var sentence: String
}
